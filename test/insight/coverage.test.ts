import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { messagesOf } from '../project.js'
import { findCoverage } from '../../src/insight.js'
import { short } from './short.js'

const sdks = { go: 'Go', nextjs: 'Next.js', react: 'React', vue: 'Vue' }
const options: Options = { sdks, tabs: { fallback: ['Other'] } }

/** Rows in short: `page, location [labels] own | fallback | none`. */
const coverage = (files: Record<string, string>, given: Options = options): string[] =>
  findCoverage(createResolver(files, given)).map(
    (row) =>
      `${row.page}, ${short(row).replace(/-\d+$/, '')} [${row.labels.join(', ')}] ${[row.own, row.fallback, row.none].map((list) => list.join(' ')).join(' | ')}`,
  )

const tabs = (items: string, ...panels: string[]): string =>
  `<Tabs items={[${items}]}>\n${panels.map((panel) => `  <Tab>\n    ${panel}\n  </Tab>\n`).join('')}</Tabs>\n`

const cases: Record<string, { files: Record<string, string>; rows: string[]; given?: Options }> = {
  'tells the SDKs that a panel names from those that none is for': {
    files: { 'a.mdx': tabs(`'Next.js', 'React'`, 'n', 'r') },
    rows: ['a.mdx, a.mdx:1 [Next.js, React] nextjs react |  | go vue'],
  },
  'counts a panel for everybody else': {
    files: { 'a.mdx': tabs(`'Next.js', 'Other'`, 'n', 'o') },
    rows: ['a.mdx, a.mdx:1 [Next.js, Other] nextjs | go react vue | '],
  },
  'counts the attributes of panels': {
    files: {
      'a.mdx': '<Tabs>\n  <Tab sdk="go, vue">\n    x\n  </Tab>\n  <Tab label="React">\n    y\n  </Tab>\n</Tabs>\n',
    },
    rows: ['a.mdx, a.mdx:1 [, React] go react vue |  | nextjs'],
  },
  'keeps to the SDKs of the page': {
    files: { 'a.mdx': `---\nsdk: vue, react\n---\n\n${tabs(`'React', 'Go'`, 'r', 'g')}` },
    rows: ['a.mdx, a.mdx:5 [React, Go] react |  | vue'],
  },
  'keeps to the SDKs that reach the tabs through conditions': {
    files: {
      'a.mdx': `<If notSdk="go">\n  <If sdk={['go', 'vue', 'react']}>\n    <Tabs items={['React']}>\n      <Tab>\n        r\n      </Tab>\n    </Tabs>\n  </If>\n</If>\n`,
    },
    rows: ['a.mdx, a.mdx:3 [React] react |  | vue'],
  },
  'keeps to the SDKs that reach tabs inside tabs': {
    files: {
      'a.mdx':
        '<Tabs>\n  <Tab label="React">\n    <Tabs>\n      <Tab label="Vue">\n        x\n      </Tab>\n    </Tabs>\n  </Tab>\n  <Tab label="Other">\n    y\n  </Tab>\n</Tabs>\n',
    },
    rows: ['a.mdx, a.mdx:1 [React, Other] react | go nextjs vue | ', 'a.mdx, a.mdx:3 [Vue]  |  | react'],
  },
  'finds the tabs of partials in each page that shows them': {
    files: {
      'a.mdx': '<Include src="_x" />\n',
      'b.mdx': '---\nsdk: react\n---\n\n<Include src="_y" />\n',
      '_x.mdx': tabs(`'React'`, 'r'),
      '_y.mdx': '<Include src="_x" />\n',
    },
    rows: ['a.mdx, _x.mdx:1 [React] react |  | go nextjs vue', 'b.mdx, _x.mdx:1 [React] react |  | '],
  },
  'lists the tabs of a partial once, however often the page shows it': {
    files: { 'a.mdx': '<Include src="_x" />\n\n<Include src="_x" />\n', '_x.mdx': tabs(`'React'`, 'r') },
    rows: ['a.mdx, _x.mdx:1 [React] react |  | go nextjs vue'],
  },
  'finds the tabs of a section alone': {
    files: {
      'a.mdx': '<Include src="_x#two" />\n',
      '_x.mdx': `## One\n\n${tabs(`'Go'`, 'g')}\n## Two\n\n${tabs(`'React'`, 'r')}`,
    },
    rows: ['a.mdx, _x.mdx:11 [React] react |  | go nextjs vue'],
  },
  'counts panels that an include brings': {
    files: {
      'a.mdx': `<Tabs items={['React', 'Vue']}>\n  <Tab>\n    r\n  </Tab>\n  <Include src="_x" />\n</Tabs>\n`,
      '_x.mdx': '<Tab>\n  v\n</Tab>\n',
    },
    rows: ['a.mdx, a.mdx:1 [React, Vue] react vue |  | go nextjs'],
  },
  'counts panels among the children of an include': {
    files: {
      'a.mdx': '<Include src="_x">\n  <Tab label="React">\n    r\n  </Tab>\n</Include>\n',
      '_x.mdx': '<Tabs>\n  <Tab label="Vue">\n    v\n  </Tab>\n  {props.children}\n</Tabs>\n',
    },
    rows: ['a.mdx, _x.mdx:1 [Vue, React] react vue |  | go nextjs'],
  },
  'counts no panel that a condition holds back': {
    files: {
      'a.mdx': `<Tabs items={['React', 'Vue', 'Other']}>\n  <If notSdk="react">\n    <Tab>\n      r\n    </Tab>\n  </If>\n  <Tab>\n    v\n  </Tab>\n  <If notSdk="go">\n    <Tab>\n      o\n    </Tab>\n  </If>\n</Tabs>\n`,
    },
    rows: ['a.mdx, a.mdx:1 [React, Vue, Other] vue | nextjs react | go'],
  },
  'finds the tabs of variant files': {
    files: { 'a.mdx': tabs(`'React'`, 'r'), 'a.vue.mdx': tabs(`'Go', 'Vue'`, 'g', 'v') },
    rows: ['a.mdx, a.mdx:1 [React] react |  | go nextjs', 'a.mdx, a.vue.mdx:1 [Go, Vue] vue |  | '],
  },
  'leaves out tabs that are not about SDKs, or cannot be decided': {
    files: {
      'a.mdx': `${tabs(`'npm', 'pnpm'`, 'n', 'p')}\n${tabs(`'React', 'Vue'`, 'r')}\n<Tabs items={items}>\n  <Tab label="React">\n    r\n  </Tab>\n\n  <Tab label="npm">\n    n\n  </Tab>\n</Tabs>\n`,
    },
    rows: [],
  },
  'has tabs whose items only the page knows, where each panel names a value itself': {
    files: {
      'a.mdx': `<Tabs items={items}>\n  <Tab label="React">\n    r\n  </Tab>\n\n  <Tab label="Vue">\n    v\n  </Tab>\n</Tabs>\n`,
    },
    rows: ['a.mdx, a.mdx:1 [React, Vue] react vue |  | go nextjs'],
  },
  'leaves out everything where tabs are left alone': {
    files: { 'a.mdx': tabs(`'React'`, 'r') },
    given: { sdks, tabs: false },
    rows: [],
  },
  'leaves out tabs that no page shows': { files: { 'a.mdx': 'x\n', '_x.mdx': tabs(`'React'`, 'r') }, rows: [] },
  'ends in a cycle': {
    files: { 'a.mdx': '<Include src="_x" />\n', '_x.mdx': `<Include src="_x" />\n\n${tabs(`'React'`, 'r')}` },
    rows: ['a.mdx, _x.mdx:3 [React] react |  | go nextjs vue'],
  },
}

describe('findCoverage', () => {
  it.each(Object.entries(cases))('%s', (_, { files, rows, given }) => {
    expect(coverage(files, given)).toEqual(rows)
  })

  it.each(Object.entries(cases))(
    'says what an output says of its tabs, where it %s',
    (_, { files, given = options }) => {
      const resolver = createResolver(files, given)
      const said = [...resolver.resolveAll()].flatMap((output) =>
        messagesOf(output)
          .filter(({ ruleId }) => ruleId === 'tabs-unmatched')
          .map(({ file: from, line }) => `${output.path} ${output.sdk} ${from}:${line}`),
      )
      const rows = findCoverage(resolver)
      const found = rows.flatMap(({ page, path, position, none }) =>
        none.map((sdk) => `${page} ${sdk} ${path}:${position.start.line}`),
      )
      expect(found.sort()).toEqual([...new Set(said)].sort())
    },
  )

  it('gives plain data', () => {
    const rows = findCoverage(createResolver({ 'a.mdx': tabs(`'React'`, 'r') }, options))
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })
})
