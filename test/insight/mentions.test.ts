import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { short } from './short.js'

const options: Options = {
  sdks: { go: 'Go', nextjs: ['Next.js', 'Next.js / React'], react: ['React', 'Next.js / React'] },
}

const mentions = (files: Record<string, string>, sdk = 'react', given: Options = options): string[] =>
  findMentions(createResolver(files, given), sdk).map((row) => `${row.kind} ${short(row)} ${row.actual}`)

const cases: Record<string, { files: Record<string, string>; rows: string[]; given?: Options }> = {
  'finds conditions, for an SDK or against it': {
    files: {
      'a.mdx':
        '<If sdk="react">x</If>\n\n<If notSdk={[\'go\', \'react\']}>\n  <If sdk="go, react">\n    y\n  </If>\n</If>\n\n<If sdk="go">z</If>\n',
    },
    rows: [
      'condition a.mdx:1 sdk="react"',
      "condition a.mdx:3-7 notSdk={['go', 'react']}",
      'condition a.mdx:4-6 sdk="go, react"',
    ],
  },
  'finds both attributes of one condition': {
    files: { 'a.mdx': '<If sdk="react" notSdk="react">x</If>\n' },
    rows: ['condition a.mdx:1 notSdk="react"', 'condition a.mdx:1 sdk="react"'],
  },
  'finds panels by their attributes, and by their own label': {
    files: {
      'a.mdx':
        '<Tabs>\n  <Tab sdk="react" label="react!">\n    x\n  </Tab>\n  <Tab notSdk="react">\n    y\n  </Tab>\n  <Tab title="Vue">\n    z\n  </Tab>\n</Tabs>\n',
    },
    rows: ['tab a.mdx:2-4 react!', 'tab a.mdx:2-4 sdk="react"', 'tab a.mdx:5-7 notSdk="react"'],
  },
  'finds items, and the panels that they label': {
    files: {
      'a.mdx': "<Tabs\n  items={['Go', 'React']}\n>\n  <Tab>\n    g\n  </Tab>\n  <Tab>\n    r\n  </Tab>\n</Tabs>\n",
    },
    rows: ['tab a.mdx:2 React', 'tab a.mdx:7-9 React'],
  },
  'finds a panel that has a label of its own once': {
    files: { 'a.mdx': '<Tabs items={[\'React\']}>\n  <Tab label="React">\n    r\n  </Tab>\n</Tabs>\n' },
    rows: ['tab a.mdx:1 React', 'tab a.mdx:2-4 React'],
  },
  'finds items that match no panels': {
    files: { 'a.mdx': "<Tabs items={['React', 'Go']}>\n  <Tab>\n    r\n  </Tab>\n</Tabs>\n" },
    rows: ['tab a.mdx:1 React'],
  },
  'finds labels that name several SDKs': {
    files: { 'a.mdx': '<Tabs items={[\'Next.js / React\']}>\n  <Tab sdk="go">\n    r\n  </Tab>\n</Tabs>\n' },
    rows: ['tab a.mdx:1 Next.js / React', 'tab a.mdx:2-4 Next.js / React'],
  },
  'finds a panel where it stands, once for all the tabs that it is brought to': {
    files: {
      'a.mdx': '<Tabs items={[\'React\']}>\n  <Include src="_x" />\n</Tabs>\n',
      'b.mdx': '<Tabs items={[\'React\']}>\n  <If sdk="go">\n    <Include src="_x" />\n  </If>\n</Tabs>\n',
      '_x.mdx': '<Tab>\n  r\n</Tab>\n',
    },
    rows: ['tab _x.mdx:1-3 React', 'tab a.mdx:1 React', 'tab b.mdx:1 React'],
  },
  'ends where panels include themselves': {
    files: {
      'a.mdx': '<Tabs items={[\'React\']}>\n  <Include src="_x" />\n</Tabs>\n',
      '_x.mdx': '<Include src="_x" />\n\n<Tab>\n  r\n</Tab>\n',
    },
    rows: ['tab _x.mdx:3-5 React', 'tab a.mdx:1 React'],
  },
  'finds labels also where tabs are left alone': {
    files: { 'a.mdx': "<Tabs items={['React']}>\n  <Tab>\n    r\n  </Tab>\n</Tabs>\n" },
    given: { ...options, tabs: false },
    rows: ['tab a.mdx:1 React', 'tab a.mdx:2-4 React'],
  },
  'finds variant files, of code too, also those that stand in for nothing': {
    files: {
      'a.mdx': 'x\n',
      'a.react.mdx': 'y\n',
      'b.react.mdx': 'z\n',
      'a.go.mdx': 'g\n',
      'create.react.ts': 'create()\n',
    },
    rows: [
      'variant a.react.mdx a.react.mdx',
      'variant b.react.mdx b.react.mdx',
      'variant create.react.ts create.react.ts',
    ],
  },
  'finds front matter, as text or as a list': {
    files: {
      'a.mdx': '---\ntitle: A\nsdk: go, react\n---\n',
      'b.mdx': '---\nsdk:\n  - react\n---\n',
      'c.mdx': '---\nsdk: go\n---\n',
    },
    rows: ['front-matter a.mdx:1-4 go, react', 'front-matter b.mdx:1-4 react'],
  },
  'leaves out what is code, and what is only known when the page runs': {
    files: { 'a.mdx': '```mdx\n<If sdk="react">x</If>\n```\n\n<If sdk={react}>x</If>\n' },
    rows: [],
  },
  'counts the names that elements and attributes go by': {
    files: { 'a.mdx': '<Filter only="react">x</Filter>\n' },
    given: { ...options, components: { if: { name: 'Filter', sdk: 'only' } } },
    rows: ['condition a.mdx:1 only="react"'],
  },
}

describe('findMentions', () => {
  it.each(Object.entries(cases))('%s', (_, { files, rows, given }) => {
    expect(mentions(files, 'react', given)).toEqual(rows)
  })

  it('rejects an SDK that is not declared, with the nearest name', () => {
    const resolver = createResolver({ 'a.mdx': 'x\n' }, options)
    expect(() => findMentions(resolver, 'reakt')).toThrow(
      new TypeError('Expected a declared SDK, not `reakt`; did you mean `react`?'),
    )
    expect(() => findMentions(resolver, 'something-else')).toThrow(
      new TypeError('Expected a declared SDK, not `something-else`'),
    )
    expect(() => findMentions(resolver, JSON.parse('null') as string)).toThrow(TypeError)
  })

  it('gives plain data', () => {
    const rows = findMentions(
      createResolver({ 'a.mdx': '<If sdk="react">x</If>\n', 'a.react.mdx': 'x\n' }, options),
      'react',
    )
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })
})
