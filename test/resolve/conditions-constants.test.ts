import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { project, resolve } from '../project.js'

type Files = Record<string, string>

const modules: Files = {
  'lib/platforms.js':
    "const JS = ['nextjs', 'react']\nexport { JS, JS as web }\nexport const GO = 'go'\nexport default JS",
  'lib/data.json': '{ "js": ["nextjs", "react"], "by": { "kind": { "server": "go" } } }',
  'lib/more.mjs':
    "import base, * as all from './platforms'\nexport const ALL = [...base, all.GO]\nexport * from './platforms.js'",
  'lib/listed.ts':
    "const LISTED: string[] = ['nextjs']\nconst GO: readonly string[] = ['go']\ntype A = string\nexport { LISTED, GO as OTHER }\n",
  'lib/typed.ts':
    "import type { Platform } from './types'\nimport { GO } from './platforms'\n\nexport type Id = string\nexport const TYPED: readonly Platform[] = ['nextjs'] as const\nexport const both = [...TYPED_BASE, GO] satisfies string[]\nconst TYPED_BASE: Record<string, string>[] = []\nexport default [GO] as const",
  'lib/shown.tsx':
    "export const SHOWN: string[] = ['react']\nexport default { SHOWN, icon: 'x' }\nexport const Icon = () => <b>it's</b>",
  'lib/record.ts':
    "export const BY: Record<'a' | 'b', { ids: string[]; label: string }> = {\n  a: { ids: ['go'], label: 'A' },\n  b: { ids: ['react'], label: 'B' },\n}\nlet later: { a: string; b: string };\nexport const AFTER = ['nextjs']",
  'lib/cast.ts':
    "export const CAST = { all: ['nextjs' as Sdk, 'go' as Record<A, B<C>>['b']] as Sdk[], other: [x!, y!.z] }\nexport const HELD = (['react'] satisfies Sdk[])\nexport const NAMES = { as: 'go', satisfies: 'a' as { a: string; b: () => void } }",
  'lib/behind.ts':
    "import data from './data.json'\nexport const WORD = [`as`, 'go' as Sdk]\nexport const PART = (data as Data).js as Sdk[]\nexport const THERE: Sdk[] = data!.js\nexport const MADE: Sdk[] = ['go' as Sdk].concat(later)",
  'lib/else.ts': [
    "const EMPTY = ''",
    "export const OR = EMPTY as string || 'go'",
    "export const LINES = 'react' as",
    "  | 'react'",
    "  | 'go'",
    "export const WHEN = EMPTY as string ? ('go' as Sdk) : ('react' as Sdk)",
    "export const LAST = 'nextjs' as Sdk",
    "export const AFTER = EMPTY || 'go'",
  ].join('\n'),
  'lib/icons.jsx': "export const GO = 'go'\nexport const Icon = () => <b>{'x'}</b>",
  'lib/index.js': "export { GO } from './platforms.js'\nexport const obj = { js: ['react'] }",
}
const every = ['nextjs', 'react', 'go']

/** The SDKs that see what a condition holds. */
function seenBy(head: string, written: string, files: Files = {}, options: Options = {}): string[] {
  const given = { ...modules, ...files, 'docs/page.mdx': `${head}\n\na <If ${written}>word</If>` }
  return every.filter((sdk) => {
    const { mdx, messages } = resolve(given, { sdk }, options, 'docs/page.mdx')
    expect(messages).toEqual([])
    return mdx.includes('word')
  })
}

describe('a list that is a constant', () => {
  it.each<[name: string, head: string, written: string, sdks: string[]]>([
    ['of the document', "export const JS = ['nextjs', 'react']", 'sdk={JS}', ['nextjs', 'react']],
    ['of the document, left out', "export const JS = ['nextjs', 'react']", 'notSdk={JS}', ['go']],
    ['that is put together', "export const A = ['nextjs']\nexport const B = [...A, 'go']", 'sdk={B}', ['nextjs', 'go']],
    ['in a list', "export const A = 'go'", "sdk={['react', A]}", ['react', 'go']],
    ['spread into a list', "export const A = ['go']", "sdk={['react', ...A]}", ['react', 'go']],
    ['in an object', "export const A = { js: ['react'] }", 'sdk={A.js}', ['react']],
    ['imported by name', "import { JS } from '../lib/platforms.js'", 'sdk={JS}', ['nextjs', 'react']],
    ['imported under another name', "import { web as W } from '../lib/platforms.js'", 'sdk={W}', ['nextjs', 'react']],
    ['imported by default', "import JS from '../lib/platforms.js'", 'sdk={JS}', ['nextjs', 'react']],
    ['of all that a module exports', "import * as p from '../lib/platforms.js'", 'sdk={p.GO}', ['go']],
    ['of a module without its extension', "import { GO } from '../lib/platforms'", 'sdk={GO}', ['go']],
    ['of the index of a folder', "import { GO, obj } from '../lib'", 'sdk={[GO, ...obj.js]}', ['react', 'go']],
    ['of a module from the root', "import { GO } from '/lib/platforms.js'", 'sdk={GO}', ['go']],
    ['of JSON', "import data from '../lib/data.json'", 'sdk={data.js}', ['nextjs', 'react']],
    ['of JSON, deep in it', "import data from '../lib/data.json'", 'sdk={data.by.kind.server}', ['go']],
    ['of JSON by name', "import { js } from '../lib/data.json'", 'sdk={js}', ['nextjs', 'react']],
    ['of JSON that is all of it', "import * as data from '../lib/data.json'", 'sdk={data.js}', ['nextjs', 'react']],
    ['of a module that has it of another', "import { ALL } from '../lib/more.mjs'", 'sdk={ALL}', every],
    ['that a module hands on', "import { JS } from '../lib/more'", 'sdk={JS}', ['nextjs', 'react']],
    ['of TypeScript', "import { TYPED } from '../lib/typed'", 'sdk={TYPED}', ['nextjs']],
    ['of TypeScript in a list of names', "import { LISTED } from '../lib/listed.ts'", 'sdk={LISTED}', ['nextjs']],
    ['of TypeScript by another name', "import { OTHER } from '../lib/listed.ts'", 'sdk={OTHER}', ['go']],
    ['of TypeScript by default', "import GO from '../lib/typed.ts'", 'sdk={GO}', ['go']],
    ['of TypeScript whose type is written out', "import { BY } from '../lib/record'", 'sdk={BY.a.ids}', ['go']],
    ['of TypeScript behind another type', "import { AFTER } from '../lib/record'", 'sdk={AFTER}', ['nextjs']],
    ['of TypeScript with types inside of it', "import { CAST } from '../lib/cast'", 'sdk={CAST.all}', ['nextjs', 'go']],
    ['of TypeScript in parentheses', "import { HELD } from '../lib/cast'", 'sdk={HELD}', ['react']],
    [
      'of TypeScript with names that are words of types',
      "import { NAMES } from '../lib/cast'",
      'sdk={NAMES.as}',
      ['go'],
    ],
    [
      'of TypeScript with a text that is a word of types',
      "import { WORD } from '../lib/behind'",
      'sdk={WORD[1]}',
      ['go'],
    ],
    ['of TypeScript in what has a type', "import { PART } from '../lib/behind'", 'sdk={PART}', ['nextjs', 'react']],
    [
      'of TypeScript in what is said to be there',
      "import { THERE } from '../lib/behind'",
      'sdk={THERE}',
      ['nextjs', 'react'],
    ],
    ['of TypeScript with an operator behind a type', "import { OR } from '../lib/else'", 'sdk={OR}', ['go']],
    ['of TypeScript with a type in several lines', "import { LINES } from '../lib/else'", 'sdk={LINES}', ['react']],
    ['of TypeScript that hangs on what has a type', "import { WHEN } from '../lib/else'", 'sdk={WHEN}', ['react']],
    [
      'of TypeScript up to the end of its line',
      "import { LAST, AFTER } from '../lib/else'",
      'sdk={[LAST, AFTER]}',
      ['nextjs', 'go'],
    ],
    ['of TypeScript with JSX', "import { SHOWN } from '../lib/shown.tsx'", 'sdk={SHOWN}', ['react']],
    ['of TypeScript with JSX, without its extension', "import all from '../lib/shown'", 'sdk={all.SHOWN}', ['react']],
    ['of JavaScript with JSX', "import { GO } from '../lib/icons.jsx'", 'sdk={GO}', ['go']],
  ])('is read %s', (_, head, written, sdks) => {
    expect(seenBy(head, written)).toEqual(sdks)
  })

  it('is read by an alias', () => {
    const head = "import { GO } from '@site/lib/platforms'"
    expect(seenBy(head, 'sdk={GO}', {}, { aliases: { '@site/': '' } })).toEqual(['go'])
  })

  it('is that of the file which writes it, in a partial too', () => {
    const files = {
      ...modules,
      'page.mdx': 'export const JS = [\'go\']\n\n<Include src="_p/a" />',
      '_p/a.mdx': "import { JS } from '../lib/platforms.js'\n\na <If sdk={JS}>x</If>",
    }
    expect(every.map((sdk) => /\ba x/.test(resolve(files, { sdk }).mdx))).toEqual([true, true, false])
  })

  it('is read in lines of a file, on a panel, in code and in words', () => {
    const files = {
      'page.mdx':
        'export const JS = ["react"]\n\n<Tabs items={["a", "b"]}>\n<Tab sdk={JS}>x</Tab>\n<Tab sdk="go">y</Tab>\n</Tabs>\n\n{later(<If sdk={JS}>code</If>)} ![w <If sdk={JS}>word</If>](i.png)\n\n<Include src="_a" lines="3" />',
      '_a.mdx': 'export const LINE = "react"\n\n<If sdk={LINE}>line</If>',
    }
    const { mdx, messages } = resolve(files, { sdk: 'react' })
    expect(messages).toEqual([])
    expect(mdx).toMatch(/\nx\n[^]*<>code<\/>[^]*!\[w word\][^]*\nline\n/)
    expect(resolve(files, { sdk: 'go' }).mdx).toMatch(/\ny\n/)
    expect(resolve(files, { sdk: 'go' }).mdx).not.toMatch(/word|<>code|line\n/)
  })

  it.each<[name: string, head: string, written: string, files?: Files]>([
    ['a name that nobody binds', '', 'sdk={JS}'],
    ['what may change', "export let JS = ['go']", 'sdk={JS}'],
    ['what is called', "export const JS = f('go')", 'sdk={JS}'],
    ['what is taken apart', "export const { JS } = { JS: ['go'] }", 'sdk={JS}'],
    ['a function', 'export function JS() {}', 'sdk={JS}'],
    ['a package', "import { JS } from 'platforms'", 'sdk={JS}'],
    ['what is made of a list with types', "import { MADE } from '../lib/behind'", 'sdk={MADE}'],
    ['a module that is not there', "import { JS } from './gone.js'", 'sdk={JS}'],
    ['a module that leads out', "import { JS } from '../../gone.js'", 'sdk={JS}'],
    ['a name that a module lacks', "import { NO } from '../lib/platforms.js'", 'sdk={NO}'],
    ['a module that cannot be read', "import { A } from './a.js'", 'sdk={A}', { 'docs/a.js': 'export const = [' }],
    ['JSON that cannot be read', "import a from './a.json'", 'sdk={a}', { 'docs/a.json': '{' }],
    ['JSON of other things', "import a from './a.json'", 'sdk={a}', { 'docs/a.json': '[[1], {}]' }],
    ['a file with a loader', "import a from './a.json?raw'", 'sdk={a}', { 'docs/a.json': '["go"]' }],
    [
      'what leads to itself',
      "import { A } from './a.js'",
      'sdk={A}',
      {
        'docs/a.js': "import { B } from './b.js'\nexport const A = B",
        'docs/b.js': "import { A } from './a.js'\nexport const B = A",
      },
    ],
    ['a name before it is there', 'export const A = B\nexport const B = A', 'sdk={A}'],
    ['what a function around it binds', "export const JS = ['go']", 'sdk={JS}'],
  ])('is only known when the page runs: %s', (name, head, written, files = {}) => {
    const body = name.startsWith('what a function')
      ? `{list.map((JS) => <If ${written}>word</If>)}`
      : `<If ${written}>word</If>`
    const given = { ...modules, ...files, 'docs/page.mdx': `${head}\n\n${body}` }
    const { mdx, messages } = resolve(given, { sdk: 'react' }, {}, 'docs/page.mdx')
    expect(mdx).toContain(`<If ${written}>word</If>`)
    expect(messages).toEqual([expect.stringMatching(/^condition-dynamic docs\/page.mdx:/)])
  })

  it('ends with what would grow without end', () => {
    const twice = (name: string, of: string): string => `export const ${name} = [...${of}, ...${of}]`
    const nested = (name: string, of: string): string => `export const ${name} = [${of}, ${of}]`
    for (const step of [twice, nested]) {
      const lines = Array.from({ length: 40 }, (_, at) => step(`A${at + 1}`, `A${at}`))
      const source = `export const A0 = ['go']\n${lines.join('\n')}\n\n<If sdk={A40}>x</If>`
      expect(resolve({ 'page.mdx': source }, { sdk: 'go' }).messages).toEqual([
        `condition-dynamic page.mdx:${lines.length + 3}:1`,
      ])
    }
  })

  it('is read in one pass where a module of TypeScript has many', () => {
    const lines = Array.from({ length: 4_000 }, (_, at) => `export const A${at}: Sdk[] = ['go' as Sdk]`)
    const files = { 'page.mdx': "import { A3999 } from './m'\n\n<If sdk={A3999}>x</If>", 'm.ts': lines.join('\n') }
    expect(resolve(files, { sdk: 'react' })).toMatchObject({ mdx: "import { A3999 } from './m'\n", messages: [] })
  })

  it('ends in a chain of modules, and in one that is nested deep', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, at) => [`m${at}.js`, `export { A } from './m${at + 1}.js'`]),
    )
    const files = {
      ...chain,
      'deep.js': `export const A = ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      'deep.json': `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
      'page.mdx':
        "import { A } from './m0.js'\nimport { A as B } from './deep.js'\nimport C from './deep.json'\n\n<If sdk={A}>a</If> <If sdk={B}>b</If> <If sdk={C}>c</If>",
    }
    expect(resolve(files, { sdk: 'go' }).messages.map((message) => message.split(' ')[0])).toEqual([
      'condition-dynamic',
      'condition-dynamic',
      'condition-dynamic',
    ])
  })
})

describe('a module of constants', () => {
  const files = {
    'page.mdx': '# Page\n\n<Include src="_p" />',
    'other.mdx': "import { GO } from './lib/platforms.js'\n\nNo condition hangs on it.",
    '_p.mdx': 'import { ALL } from \'./lib/more\'\n\n<If sdk={ALL}>\nx\n</If>\n\n<If sdk="go">\n\ny\n\n</If>',
    ...modules,
  }

  it('is a dependency of the pages on which a condition hangs on it', () => {
    const resolver = project(files)
    const found = ['_p.mdx', 'lib/more.mjs', 'lib/platforms.js']
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).dependencies).toEqual(found)
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'go', deep: true })).toEqual(found)
    expect(resolver.graph.dependents('lib/platforms.js').map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.graph.edges.filter(({ from }) => from === '_p.mdx')).toEqual([
      expect.objectContaining({ to: 'lib/more.mjs', src: './lib/more', status: 'ok', scope: { except: [] } }),
      expect.objectContaining({ to: 'lib/platforms.js', src: './lib/more', status: 'ok' }),
    ])
    expect(resolver.resolve('other.mdx').dependencies).toEqual([])
    expect([resolver.graph.unused(), resolver.graph.missing()]).toEqual([[], []])
  })

  it('tells a change to it, and what was looked for before it', () => {
    const resolver = project(files)
    const { missing, fingerprint } = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(missing).toContain('lib/more.js')
    const { changed } = resolver.update({ 'lib/platforms.js': "export const GO = 'react'\nexport default []" })
    expect(changed.map(({ page }) => page)).toEqual(['page.mdx'])
    const after = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(resolver.toMdx(after)).toBe("import { ALL } from './lib/more'\n\n# Page\n\ny\n")
    expect(after.fingerprint).not.toBe(fingerprint)
    expect(resolver.update({ 'lib/more.js': "export const ALL = ['go']" }).changed.map(({ page }) => page)).toEqual([
      'page.mdx',
    ])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toContain('x')
  })

  it('tells a message that goes with it, also where its condition is in a branch that goes', () => {
    const resolver = project({ 'page.mdx': 'import { A } from \'./a.js\'\n\n<If sdk="go"><If sdk={A}>x</If></If>' })
    const said = (): string[] =>
      resolver.resolve('page.mdx', { sdk: 'react' }).file.messages.map(({ ruleId }) => String(ruleId))
    expect(said()).toEqual(['condition-dynamic'])
    expect(resolver.update({ 'a.js': "export const A = 'go'" }).changed).toEqual([{ page: 'page.mdx', sdks: every }])
    expect(said()).toEqual([])
  })

  it('brings SDKs where none are declared', () => {
    const resolver = createResolver({
      'page.mdx': "import { A } from './a.js'\n\n<If sdk={A}>x</If>",
      'page.rust.mdx': 'Rust.',
      'a.js': "export const A = ['go', 'rust']",
    })
    expect(resolver.sdks).toEqual(['go', 'rust'])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'rust' }))).toBe('Rust.\n')
    resolver.update({ 'a.js': "export const A = ['go']" })
    expect(resolver.sdks).toEqual(['go'])
  })
})
