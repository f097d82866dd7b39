import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { findMentions } from '../../src/insight.js'
import { flat, project, resolve } from '../project.js'

const options: Options = {
  components: { tabs: { items: ['items', 'values'] }, tab: { name: 'Tab', label: ['label', 'title'] } },
}
const list = "[{ label: 'Go', value: 'g' }, { label: 'Next.js', value: 'n' }, { label: 'npm', value: 'm' }]"
const modules = {
  'lib/tabs.js': `export const V = ${list}\nexport default V`,
  'lib/some.js': `const isMac = navigator.platform === 'Mac'\nconst V = ${list}\nconst some = { V, first: isMac ? 'g' : 'n', pick() {} }\nexport default some`,
  'lib/again.js': "export { default as some } from './some'",
  'lib/tabs.json': '{ "V": ["Go", "Next.js", "npm"] }',
  'lib/records.json':
    '[{ "label": "Go", "value": "g" }, { "label": "Next.js", "value": "n" }, { "label": "npm", "value": "m" }]',
}
const panels = ['g', 'n', 'm']
  .map((value) => `  <Tab value="${value}">\n    ${value.toUpperCase()}\n  </Tab>`)
  .join('\n\n')
const byPlace = panels.replace(/ value="."/g, '')

/** What is left of the attribute, and of the panels. */
function left(mdx: string): unknown[] {
  const [, attribute] = /<Tabs (.*\})>/.exec(mdx) ?? []
  return [
    attribute,
    mdx
      .match(/^ +[GNM]$/gm)
      ?.map((line) => line.trim())
      .join(''),
  ]
}

const written = 'values={[{ "label": "Next.js", "value": "n" }, { "label": "npm", "value": "m" }]}'

describe('items that are a constant', () => {
  it.each<[name: string, head: string, attribute: string, content?: string]>([
    ['of the document', `export const V = ${list}`, 'values={V}'],
    ['of the document, in an object', `export const all = { V: ${list} }`, 'values={all.V}'],
    ['that is put together', `export const A = ${list}\nexport const B = [...A]`, 'values={[...B]}'],
    [
      'of the document, in an object of which the page knows more',
      `export const all = { at: Date.now(), V: ${list} }`,
      'values={all.V}',
    ],
    ['of a module, in such an object', "import some from '../lib/some'", 'values={some.V}'],
    ['of a module, in such an object, by a text', "import some from '../lib/some'", "values={some['V']}"],
    ['of a module that exports such an object again', "import { some } from '../lib/again'", 'values={some.V}'],
    ['imported by name', "import { V } from '../lib/tabs.js'", 'values={V}'],
    ['imported by default', "import W from '../lib/tabs'", 'values={W}'],
    ['of all that a module exports', "import * as tabs from '../lib/tabs.js'", 'values={tabs.V}'],
    ['of JSON', "import data from '../lib/tabs.json'", 'items={data.V}', byPlace],
    ['of JSON by name', "import { V } from '../lib/tabs.json'", 'items={V}', byPlace],
    ['of JSON, each of several parts', "import V from '../lib/records.json'", 'values={V}'],
  ])('are the list that it is: %s', (_, head, attribute, content = panels) => {
    const files = { ...modules, 'docs/page.mdx': `${head}\n\n<Tabs ${attribute}>\n${content}\n</Tabs>\n` }
    const { mdx, messages } = resolve(files, { sdk: 'nextjs' }, options, 'docs/page.mdx')
    expect(messages).toEqual([])
    const expected = attribute.startsWith('items') ? 'items={["Next.js", "npm"]}' : written
    expect(left(mdx)).toEqual([expected, 'NM'])
    expect(mdx).toContain(head)
    const open = resolve(files, {}, options, 'docs/page.mdx')
    expect([open.messages, left(open.mdx)]).toEqual([[], [attribute, 'GNM']])
  })

  it('are written out with what is left, and stay a constant for other tabs', () => {
    const head = `export const V = ${list}`
    const source = `${head}\n\n<Tabs values={V}>\n${panels}\n</Tabs>\n\n<Other values={V} />\n`
    const { mdx, messages } = resolve({ 'page.mdx': source }, { sdk: 'nextjs' }, options)
    expect([left(mdx), messages]).toEqual([[written, 'NM'], []])
    expect(mdx).toContain(`${head}\n\n`)
    expect(mdx).toContain('<Other values={V} />')
  })

  it('may be in part: what is written stays as it is written', () => {
    const source = `export const N = 'Next.js'\n\n<Tabs values={[{ label: 'Go', value: 'g' }, { label: N, value: 'n', icon: Icon }, { label: 'npm', value: 'm' }]}>\n${panels}\n</Tabs>\n`
    expect(left(flat({ 'page.mdx': source }, { sdk: 'nextjs' }, options))).toEqual([
      "values={[{ label: N, value: 'n', icon: Icon }, { label: 'npm', value: 'm' }]}",
      'NM',
    ])
  })

  it('are those of the file that writes them, in a partial too', () => {
    const files = {
      ...modules,
      'page.mdx': 'export const V = ["a"]\n\n- <Include src="_p/a" />\n',
      '_p/a.mdx': `import { V } from '../lib/tabs.js'\n\n<Tabs values={V}>\n${panels}\n</Tabs>\n`,
    }
    expect(left(flat(files, { sdk: 'nextjs' }, options))).toEqual([written, 'NM'])
  })

  it('go with the tabs where one panel is left', () => {
    const source = `export const V = ['Go', 'Next.js']\n\n<Tabs items={V}>\n  <Tab>G</Tab>\n\n  <Tab>N</Tab>\n</Tabs>\n`
    expect(flat({ 'page.mdx': source }, { sdk: 'go' }, options)).toBe("export const V = ['Go', 'Next.js']\n\nG\n")
  })

  it.each<[name: string, head: string, attribute: string]>([
    ['a name that nobody binds', '', 'items={V}'],
    ['what may change', "export let V = ['Go', 'Next.js', 'npm']", 'items={V}'],
    ['what is called', "export const V = f(['Go'])", 'items={V}'],
    ['a package', "import { V } from 'tabs'", 'items={V}'],
    ['a module that is not there', "import { V } from './gone.js'", 'items={V}'],
    ['no list', "export const V = 'Go'", 'items={V}'],
    [
      'of an object, what may be spread over it',
      "export const all = { V: ['Go', 'Next.js', 'npm'], ...more() }",
      'items={all.V}',
    ],
  ])('are only known when the page runs: %s', (_, head, attribute) => {
    const source = `${head}\n\n<Tabs ${attribute}>\n${byPlace}\n</Tabs>\n`
    const { mdx, messages } = resolve({ 'page.mdx': source }, { sdk: 'go' }, options)
    expect(left(mdx)).toEqual([attribute, 'GNM'])
    expect(messages).toEqual([expect.stringMatching(/^tabs-dynamic page.mdx:/)])
  })

  it('are what a function around the tabs says where that binds the name', () => {
    const source =
      "export const V = ['Go', 'npm']\n\n{props.list.map((V) => <Card of={<Tabs items={V}><Tab>G</Tab><Tab>M</Tab></Tabs>} />)}\n"
    expect(resolve({ 'page.mdx': source }, { sdk: 'nextjs' }, options).mdx).toBe(source)
  })

  it('that would grow without end are left to the page', () => {
    const nested = Array.from({ length: 40 }, (_, at) => `export const A${at + 1} = [A${at}, A${at}]`).join('\n')
    const source = `export const A0 = ['go']\n${nested}\n\n<Tabs items={[...A40, 'npm']}>\n  <Tab title="Go">G</Tab>\n\n  <Tab title="React">N</Tab>\n\n  <Tab title="npm">M</Tab>\n</Tabs>\n`
    const { mdx, messages } = resolve({ 'page.mdx': source }, { sdk: 'go' }, options)
    expect(mdx).toContain(source)
    expect(messages).toEqual(['include-limit page.mdx:43:1', 'tabs-dynamic page.mdx:43:1'])
  })
})

describe('a module that items are taken from', () => {
  const files = {
    ...modules,
    'page.mdx': '<Include src="_p" />',
    '_p.mdx': `import { V } from './lib/tabs'\n\n<Tabs values={V}>\n${panels}\n</Tabs>\n`,
    'other.mdx': "import { V } from './lib/tabs.js'\n\nNo tabs hang on it.",
  }

  it('is a dependency', () => {
    const resolver = project(files, options)
    const found = ['_p.mdx', 'lib/tabs.js']
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).dependencies).toEqual(found)
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'go', deep: true })).toEqual(found)
    expect(resolver.graph.dependents('lib/tabs.js').map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.graph.edges.filter(({ from }) => from === '_p.mdx')).toEqual([
      expect.objectContaining({ to: 'lib/tabs.js', src: './lib/tabs', status: 'ok', scope: { except: [] } }),
    ])
  })

  it('tells a change to it', () => {
    const resolver = project(files, options)
    const { fingerprint } = resolver.resolve('page.mdx', { sdk: 'go' })
    const { changed } = resolver.update({ 'lib/tabs.js': `export const V = ${list.replace('npm', 'pnpm')}` })
    expect(changed.map(({ page }) => page)).toEqual(['page.mdx'])
    const after = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(left(resolver.toMdx(after))).toEqual([
      'values={[{ "label": "Go", "value": "g" }, { "label": "pnpm", "value": "m" }]}',
      'GM',
    ])
    expect(after.fingerprint).not.toBe(fingerprint)
    resolver.update({ 'lib/tabs.js': null, 'lib/tabs.json': null })
    const gone = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(gone.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('tabs-dynamic')
  })

  it('is mentioned by what it says', () => {
    expect(findMentions(project(files, options), 'go')).toContainEqual(
      expect.objectContaining({ kind: 'tab', path: '_p.mdx', actual: 'Go' }),
    )
  })
})
