import { describe, expect, it } from 'vitest'
import { fromJSON, type Options, type ResolveOptions } from '../../src/index.js'
import { flat, messagesOf, project, resolve } from '../project.js'

const steps = "import Steps from './_steps.mdx'\n\n"

type Wrong = readonly [what: string, files: Record<string, string>, messages: readonly string[], expected: string]

const wrong: readonly Wrong[] = [
  [
    'leaves out a file that is not there',
    { 'page.mdx': `${steps}<Steps />\n\nText.` },
    ['include-missing page.mdx:3:1'],
    'Text.\n',
  ],
  [
    'adds no extension, and looks for no other',
    { 'page.mdx': "import A from './_a.mdx'\n\n<A />\n\nText.", '_a.mdx.mdx': 'a', '_a.md': 'a' },
    ['include-missing page.mdx:3:1'],
    'Text.\n',
  ],
  [
    'leaves out a file outside of the docs',
    { 'page.mdx': "import A from '../a.mdx'\n\n<A />\n\nText." },
    ['include-outside page.mdx:3:1'],
    'Text.\n',
  ],
  [
    'leaves out what is named as no package is',
    {
      'page.mdx':
        "import A from '_p/a.mdx'\nimport B from 'b.mdx'\nimport C from '/c.mdx'\n\n<A /> <B /> <C />\n\nText.",
    },
    ['include-missing page.mdx:5:1', 'include-missing page.mdx:5:7', 'include-missing page.mdx:5:13'],
    'Text.\n',
  ],
  [
    'leaves out what is missing in a folder of the docs, by whatever path',
    { 'page.mdx': "import A from '/_p/a.mdx'\nimport B from '_p/b.mdx'\n\n<A /> <B />\n\nText.", '_p/c.mdx': 'c' },
    ['include-missing page.mdx:4:1', 'include-missing page.mdx:4:7'],
    'Text.\n',
  ],
  [
    'leaves what may be the host’s to the host, and the import with it',
    {
      'page.mdx':
        "import A from '@site/a.mdx'\nimport B from 'pkg/b.mdx'\nimport C from '#c/c.mdx'\nimport D from '~/d.mdx'\nimport E from '/src/e.mdx'\n\n<A />\n<B />\n<C />\n<D />\n<E />",
    },
    [7, 8, 9, 10, 11].map((line) => `include-missing page.mdx:${line}:1`),
    "import A from '@site/a.mdx'\nimport B from 'pkg/b.mdx'\nimport C from '#c/c.mdx'\nimport D from '~/d.mdx'\nimport E from '/src/e.mdx'\n\n<A />\n\n<B />\n\n<C />\n\n<D />\n\n<E />\n",
  ],
  [
    'writes props into an element that stays for the host',
    {
      'page.mdx': `${steps}<Steps name="x" />`,
      '_steps.mdx': "import A from '@site/a.mdx'\n\n<A name={props.name}>\n\nHi {props.name}\n\n</A>",
    },
    ['include-missing _steps.mdx:3:1'],
    'import A from \'@site/a.mdx\'\n\n<A name="x">\n  Hi x\n</A>\n',
  ],
  [
    'stops at a cycle',
    { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': "import Steps from './_steps.mdx'\n\nOne\n\n<Steps />" },
    ['include-cycle _steps.mdx:5:1'],
    'One\n',
  ],
  [
    'stops at a cycle of imports and includes',
    { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': 'One\n\n<Include src="page.mdx" />' },
    ['include-cycle _steps.mdx:3:1'],
    'One\n',
  ],
  [
    'leaves out a file that cannot be parsed',
    { 'page.mdx': `${steps}<Steps />\n\nText.`, '_steps.mdx': '<a' },
    ['include-unparsable page.mdx:3:1', 'parse-error _steps.mdx:1:3'],
    'Text.\n',
  ],
  [
    'keeps an element where what it brings cannot stand',
    { 'page.mdx': `${steps}## A <Steps />`, '_steps.mdx': 'One\n\nTwo' },
    ['include-blocks page.mdx:3:6'],
    "import Steps from './_steps.mdx'\n\n## A <Steps />\n",
  ],
  [
    'keeps an element that has components of its own',
    { 'page.mdx': `${steps}<Steps components={{ p: P }} />\n\n<Steps {...{ components: {} }} />`, '_steps.mdx': 'One' },
    ['import-components page.mdx:3:1', 'import-components page.mdx:5:1'],
    "import Steps from './_steps.mdx'\n\n<Steps components={{ p: P }} />\n\n<Steps {...{ components: {} }} />\n",
  ],
  [
    'keeps an element of what has a layout of its own',
    {
      'page.mdx': `${steps}One <Steps n="1" />\n\n<Steps />`,
      '_steps.mdx': 'export default function Layout({ children }) {\n  return <b>{children}</b>\n}\n\nOne {props.n}',
    },
    ['esm-default page.mdx:3:5', 'esm-default page.mdx:5:1'],
    `${steps}One <Steps n="1" />\n\n<Steps />\n`,
  ],
  [
    'keeps an element of what has a layout by another form of export',
    { 'page.mdx': `${steps}<Steps />`, '_steps.mdx': "export { Layout as default } from './layout.js'\n\nOne" },
    ['esm-default page.mdx:3:1'],
    `${steps}<Steps />\n`,
  ],
  [
    'tells of props that nobody reads, and of those that nobody gives',
    { 'page.mdx': `${steps}<Steps nmae="x" headingOfset={1} />`, '_steps.mdx': 'Hi {props.name}' },
    ['prop-unused page.mdx:3:1', 'prop-unused page.mdx:3:1', 'prop-missing page.mdx:3:1'],
    'Hi {props.name}\n',
  ],
  [
    'tells of a value of a file that is not there, and keeps it',
    { 'page.mdx': `${steps}{f(Steps)}` },
    ['include-missing page.mdx:3:4'],
    "import Steps from './_steps.mdx'\n\n{f(Steps)}\n",
  ],
  [
    'tells of a named import of a file that is not there',
    { 'page.mdx': "import { a } from './_a.mdx'\nimport { b } from 'pkg/b.mdx'\n\n{a} {b}" },
    ['include-missing page.mdx:1:1'],
    "import { a } from './_a.mdx'\nimport { b } from 'pkg/b.mdx'\n\n{a}\n\n{b}\n",
  ],
]

describe('an import that goes wrong', () => {
  it.each(wrong)('%s', (_, files, messages, expected) => {
    const output = resolve(files)
    expect(output.messages).toEqual(messages)
    expect(output.mdx).toBe(expected)
  })

  it.each<[string, string, string, boolean]>([
    ['warns of a prop that nobody gives', `${steps}<Steps />`, 'Hi {props.name}', false],
    [
      'told of a prop that its partial requires',
      `${steps}<Steps />`,
      '---\nprops: { name: { required: true } }\n---',
      true,
    ],
    ['warns of blocks in a cell', `${steps}| a |\n| - |\n| <Steps /> |`, '- One', false],
    ['fails for blocks in a cell that an include brings', '| a |\n| - |\n| <Include src="_steps" /> |', '- One', true],
    ['warns of a file that an alias of the host may name', "import Steps from '@docs/x.mdx'\n\n<Steps />", '', false],
    ['warns of a file of a package', "import Steps from 'steps/README.md'\n\n<Steps />", '', false],
    ['fails for a file that is not there', "import Steps from './_gone.mdx'\n\n<Steps />", '', true],
    ['fails for a prop that nobody gives to an include', '<Include src="_steps" />', 'Hi {props.name}', true],
  ])('%s', (_, page, partial, isFatal) => {
    const { resolved } = resolve({ 'page.mdx': page, '_steps.mdx': partial })
    expect(messagesOf(resolved).map(({ fatal }) => fatal)).toEqual([isFatal])
  })

  it('is missing in code that hangs on what the reader leaves open, too, where an include may still go', () => {
    const told = (page: string): unknown =>
      [{}, { sdk: 'go' }, { sdk: 'react' }].map((reader) => {
        return resolve({ 'page.mdx': page }, reader, { names: { sdk: 'sdk' } }).messages
      })
    expect(told(`${steps}{f(sdk === 'go' && <Steps />)}`)).toEqual([
      ['include-missing page.mdx:3:20'],
      ['include-missing page.mdx:3:20'],
      [],
    ])
    expect(told(`{f(sdk === 'go' && <Include src="_steps" />)}`)).toEqual([[], ['directive-in-code page.mdx:1:20'], []])
  })

  it('says import, and how an alias is declared', () => {
    const { resolved } = resolve({ 'page.mdx': "import A from '@site/a.mdx'\n\n<A />" })
    expect(resolved.file.messages[0]?.reason).toBe(
      'Unexpected import of `@site/a.mdx`, which is not there: `@site/` is no alias here, expected a file at `@site/a.mdx`. Say with `aliases` or `locate` where the file is, or correct the path; it stays as it is until then.',
    )
  })
})

type Edges = readonly [what: string, files: Record<string, string>, edges: readonly string[]]

const edges: readonly Edges[] = [
  [
    'one for each element, where that stands',
    { 'page.mdx': `${steps}<Steps />\n\n<If sdk="go"><Steps /></If>`, '_steps.mdx': 'One' },
    ['3:1 _steps.mdx ok except ', '5:14 _steps.mdx ok only go'],
  ],
  ['none for an import that is not used', { 'page.mdx': `${steps}Text`, '_steps.mdx': 'One' }, []],
  [
    'one for each value, in its conditions',
    {
      'page.mdx': `${steps}{f(Steps)}\n\n<If sdk="go"><Card x={Steps} /></If>\n\n{on && <If sdk="react"><Steps /></If>}`,
      '_steps.mdx': 'One',
    },
    ['3:4 _steps.mdx value except ', '5:23 _steps.mdx value only go', '7:24 _steps.mdx value only react'],
  ],
  [
    'one for an element that is met in content and in code',
    {
      'page.mdx': "import A from './_a.mdx'\n\n<A on />\n\n<A on={later} />",
      '_a.mdx': `${steps}{props.on && <Steps />}`,
      '_steps.mdx': 'One',
    },
    ['3:1 _a.mdx ok except ', '5:1 _a.mdx ok except ', '_a.mdx 3:14 _steps.mdx ok except '],
  ],
  [
    'one for what is imported by name, at the import',
    {
      'page.mdx':
        "import Steps, { a } from './_steps.mdx'\nexport * from './_b.mdx'\nimport './_c.mdx'\n\n<Steps /> {a}",
      '_steps.mdx': 'export const a = 1\n\nOne',
      '_b.mdx': 'b',
      '_c.mdx': 'c',
    },
    [
      '1:1 _steps.mdx value except ',
      '2:1 _b.mdx value except ',
      '3:1 _c.mdx value except ',
      '5:1 _steps.mdx ok except ',
    ],
  ],
  [
    'one for what code imports when it runs, in its conditions',
    {
      'page.mdx':
        "export const A = lazy(() => import('./_steps.mdx'))\n\n<If sdk=\"go\">{f(import('./_steps.mdx'), <b x={import('./_b.mdx')} />)}</If>\n\n{import('./_steps.mdx?url')} {import(x)} {require('./_b.mdx')} {require('./_b.mdx', 1)} {import('./c.js')}",
      '_steps.mdx': 'One',
      '_b.mdx': 'b',
    },
    [
      '1:29 _steps.mdx value except ',
      '3:17 _steps.mdx value only go',
      '3:47 _b.mdx value only go',
      '5:43 _b.mdx value except ',
    ],
  ],
  [
    'one for each export of a value',
    { 'page.mdx': `${steps}export { Steps }\nexport const all = [Steps]`, '_steps.mdx': 'One' },
    ['3:10 _steps.mdx value except ', '4:21 _steps.mdx value except '],
  ],
  [
    'one for a member',
    { 'page.mdx': `${steps}<Steps.A />\n\n{f(<Steps.B />)}`, '_steps.mdx': 'One' },
    ['3:1 _steps.mdx value except ', '5:5 _steps.mdx value except '],
  ],
  [
    'one to each variant file',
    { 'page.mdx': `${steps}<Steps /> {f(Steps)}`, '_steps.mdx': 'One', '_steps.go.mdx': 'Go' },
    [
      '3:1 _steps.go.mdx ok only go',
      '3:1 _steps.mdx ok except go',
      '3:14 _steps.go.mdx value only go',
      '3:14 _steps.mdx value except go',
    ],
  ],
  [
    'none for a name that a function takes',
    { 'page.mdx': `${steps}{list.map((Steps) => <b x={Steps}>{Steps} <Steps.A /></b>)}`, '_steps.mdx': 'One' },
    [],
  ],
]

describe('edges of imports', () => {
  it.each(edges)('%s', (_, files, expected) => {
    const { graph } = project(files)
    const told = graph.edges.map(({ from, to, scope, status, position: { start } }) => {
      const [kind, ids] = Object.entries(scope)[0] ?? []
      const where = from === 'page.mdx' ? '' : `${from} `
      return `${where}${start.line}:${start.column} ${to} ${status} ${kind} ${String(ids)}`
    })
    expect(told.sort()).toEqual([...expected].sort())
    expect(fromJSON(graph.toJSON()).edges).toEqual(graph.edges)
  })

  const values = {
    'page.mdx': `${steps}<If sdk="go">{f(Steps)}</If>`,
    '_steps.mdx': "import A from './_a.mdx'\n\n<A />",
    '_a.mdx': 'a',
  }

  it('count for dependencies, with all that the file is made from, and are not in the tree', () => {
    const resolver = project(values)
    const output = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(resolver.toMdx(output)).toBe(`${steps}{f(Steps)}\n`)
    expect(output.dependencies).toEqual(['_steps.mdx', '_a.mdx'])
    expect(resolver.resolve('page.mdx', { sdk: 'react' }).dependencies).toEqual([])
    const { graph } = resolver
    expect(graph.dependencies('page.mdx', { deep: true })).toEqual(['_steps.mdx', '_a.mdx'])
    expect(graph.dependents('_steps.mdx').map(({ page, sdks }) => [page, sdks])).toEqual([['page.mdx', ['go']]])
    expect(graph.dependents('_a.mdx', { deep: true })).toMatchObject([
      { page: 'page.mdx', sdks: ['go'], chains: [{ edges: [{ to: '_steps.mdx' }, { from: '_steps.mdx' }] }] },
    ])
    expect(graph.affected(['_a.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([['page.mdx', ['go']]])
    expect(graph.unused()).toEqual([])
    expect(graph.missing()).toEqual([])
  })

  it('lead on for whom the file does, by values in it too, and back', () => {
    const resolver = project({
      'page.mdx': `${steps}{f(Steps)}`,
      '_steps.mdx': "import Page from './page.mdx'\nimport A from './_a.mdx'\n\n<B of={[A, Page]} />",
      '_a.mdx': '<If sdk="go"><Include src="_b" /></If>\n\n<Include src="_a" />\n\n<Include src="_gone" />',
      '_b.mdx': '{props.x}',
    })
    const dependencies = (sdk: string): readonly string[] => resolver.resolve('page.mdx', { sdk }).dependencies
    expect([dependencies('go'), dependencies('react')]).toEqual([
      ['_steps.mdx', '_a.mdx', '_b.mdx'],
      ['_steps.mdx', '_a.mdx'],
    ])
    expect(resolver.graph.affected(['_b.mdx']).map(({ page, sdks }) => [page, sdks])).toEqual([['page.mdx', ['go']]])
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).missing).toContain('_gone.mdx')
    expect(resolver.update({ '_gone.mdx': '' }).changed).toMatchObject([{ page: 'page.mdx' }])
  })

  it('tell what is not there for what the file is made from, and by which way it is', () => {
    const resolver = project({
      'page.mdx': `${steps}{f(Steps)}`,
      '_steps.mdx': "import A from './_a.mdx'\n\n<B of={A} />\n\n<Include src={props.of} />",
      '_a.mdx': '<If sdk="go"><Include src="_gone" /></If>',
    })
    const told = (sdk: string): unknown[] =>
      resolver.resolve('page.mdx', { sdk }).file.messages.map(({ ruleId, name, note }) => [ruleId, name, note])
    expect(told('react')).toEqual([])
    expect(told('go')).toEqual([
      ['include-missing', 'page.mdx:3:4', 'included from _steps.mdx:3:8\nincluded from page.mdx:3:4'],
    ])
    expect(resolver.report().flatMap(({ messages }) => messages.map(({ ruleId, name }) => [ruleId, name]))).toEqual([
      ['include-missing', '_a.mdx:1:14'],
    ])
  })

  it.each([
    ["import('./_steps.mdx')", "{import('./_steps.mdx')}", ['_steps.mdx', '_a.mdx']],
    ['what is handed on', "export { default } from './_steps.mdx'", ['_steps.mdx', '_a.mdx']],
    ['all that is handed on', "export * from './_steps.mdx'", ['_steps.mdx', '_a.mdx']],
    ['a name that is handed on', "export { meta } from './_steps.mdx'", ['_steps.mdx']],
    ['a name', "import { meta } from './_steps.mdx'\n\n{meta}", ['_steps.mdx']],
  ])('lead on by what shows the file, and not by what else it exports: %s', (_, page, expected) => {
    const steps = "import A from './_a.mdx'\n\nexport const meta = 1\n\n<A />"
    const resolver = project({ 'page.mdx': page, '_steps.mdx': steps, '_a.mdx': 'a' })
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).dependencies).toEqual(expected)
  })

  it.each([
    ['with components of its own', '', '<Steps components={{ p: B }} />'],
    ['with a layout of its own', 'export default Layout\n\n', '<Steps />'],
  ])('lead on where an element of the partial stays %s', (_, layout, element) => {
    const resolver = project({
      'page.mdx': `${steps}${element}`,
      '_steps.mdx': `${layout}<Include src="_a" />\n\n<Include src="_gone" />`,
      '_a.mdx': 'a',
    })
    const output = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(output.dependencies).toEqual(['_steps.mdx', '_a.mdx'])
    expect(output.file.messages.map(({ ruleId }) => ruleId)).toContain('include-missing')
    expect(resolver.graph.affected(['_a.mdx']).map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.graph.unused()).toEqual([])
    const first = output.fingerprint
    expect(resolver.update({ '_a.mdx': 'Other' }).changed).toMatchObject([{ page: 'page.mdx' }])
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).fingerprint).not.toBe(first)
  })

  it('show an edit of what they lead to', () => {
    const resolver = project(values)
    const print = (): string => resolver.resolve('page.mdx', { sdk: 'go' }).fingerprint
    const first = print()
    expect(resolver.update({ '_a.mdx': 'Other' }).changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
    expect(print()).not.toBe(first)
    const fresh = project({ ...values, '_a.mdx': 'Other' })
    expect(fresh.resolve('page.mdx', { sdk: 'go' }).fingerprint).toBe(print())
  })

  it('show an edit, and a file that comes or goes', () => {
    const resolver = project(values)
    const print = (): string => resolver.resolve('page.mdx', { sdk: 'go' }).fingerprint
    const first = print()
    expect(resolver.update({ '_steps.mdx': 'Other' }).changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
    expect(print()).not.toBe(first)
    expect(resolver.update({ '_steps.mdx': null }).changed).toEqual([{ page: 'page.mdx', sdks: ['go'] }])
    expect(resolver.resolve('page.mdx', { sdk: 'go' }).missing).toEqual(['page.go.mdx', '_steps.go.mdx', '_steps.mdx'])
    expect(resolver.graph.missing().map(({ to }) => to)).toEqual(['_steps.mdx'])
  })

  it('of a host are the docs’ own once there is such a folder', () => {
    const resolver = project({ 'page.mdx': "import A from 'parts/a.mdx'\n\n<A />\n\nText." })
    const mdx = (): string => resolver.toMdx(resolver.resolve('page.mdx'))
    const print = (): string => resolver.resolve('page.mdx').fingerprint
    const [text, first] = [mdx(), print()]
    expect(text).toBe("import A from 'parts/a.mdx'\n\n<A />\n\nText.\n")
    expect(resolver.update({ 'parts/b.mdx': 'b' }).changed.map(({ page }) => page)).toContain('page.mdx')
    expect(mdx()).toBe('Text.\n')
    expect(print()).not.toBe(first)
    resolver.update({ 'parts/a.mdx': 'a' })
    expect(mdx()).toBe('a\n\nText.\n')
  })
})

describe('a partial with a single import', () => {
  const single = (page: string, reader: ResolveOptions = {}): string[] => {
    const resolver = project({ 'page.mdx': page, '_steps.mdx': 'One' })
    resolver.resolve('page.mdx', reader)
    return resolver.graph.inlineable().map(({ path }) => path)
  }
  it('may stand on its page as well as one that is included', () => {
    expect(single(`${steps}<Steps />`)).toEqual(['_steps.mdx'])
    expect(single(`${steps}{f(Steps)}`)).toEqual([])
    expect(single(`${steps}<Steps /> {f(Steps)}`)).toEqual([])
  })
})

describe('imports on one line', () => {
  it.each([
    ["import P from './_p.mdx'; import Q from './_q.mdx'\nimport x from 'x'", "import x from 'x'"],
    ["import x from 'x'\nimport P from './_p.mdx'; import Q from './_q.mdx'", "import x from 'x'"],
    ["import x from 'x'\r\nimport P from './_p.mdx'; import Q from './_q.mdx'", "import x from 'x'"],
    ["import x from 'x'; import P from './_p.mdx'; import Q from './_q.mdx'", "import x from 'x';"],
    ["import P from './_p.mdx'; import x from 'x'; import Q from './_q.mdx'", "import x from 'x';"],
  ])('go, and nothing of the line with them: %j', (imports, left) => {
    const files = { 'page.mdx': `${imports}\n\n<P /> <Q />\n`, '_p.mdx': 'p', '_q.mdx': 'q' }
    expect(flat(files, {}, { imports: true })).toBe(`${left}\n\np\n\nq\n`)
  })
})

it('reads an import that stands in a container', () => {
  const files = { 'page.mdx': ':::note\n\nimport A from "./_a.mdx"\n\n<A x="1" />\n\n:::', '_a.mdx': 'A{props.x}' }
  expect(flat(files, {}, { syntax: { admonitions: true } })).toBe(':::note\nA1\n:::\n')
})

describe('names in lower case', () => {
  const lower: Options = { imports: { lowerCase: true } }
  const note = "import note from './_note.mdx'\n\n"

  it('are of HTML, of which a warning tells', () => {
    const { mdx, messages } = resolve({ 'page.mdx': `${note}<note>One</note> and <note />`, '_note.mdx': 'A note.' })
    expect(mdx).toBe('<note>One</note> and <note />\n')
    expect(messages).toEqual(['import-lower-case page.mdx:3:1', 'import-lower-case page.mdx:3:22'])
  })

  it.each<[string, string]>([
    ['a value of it is used too', `${note}<note /> {f(note)}`],
    ['it is of a module', "import * as note from './_note.mdx'\n\n<note />"],
    ['it is imported from what is no Markdown', "import note from './note.js'\n\n<note />"],
    ['it is no include at all', `${note}\n<b>note</b>`],
  ])('are not told of where %s', (_, page) => {
    expect(resolve({ 'page.mdx': page, '_note.mdx': 'A note.' }).messages).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    ['a file that takes props', { 'page.mdx': `${note}<note of="b" />`, '_note.mdx': 'A {props.of}.' }, 'A b.\n'],
    ['in a sentence', { 'page.mdx': `${note}Mind <note />`, '_note.mdx': '**it**' }, 'Mind **it**\n'],
    [
      'a file that another imports',
      { 'page.mdx': "import A from './_a.mdx'\n\n<A />", '_a.mdx': `${note}<note />`, '_note.mdx': 'A note.' },
      'A note.\n',
    ],
    [
      'of a file that uses it as a value',
      { 'page.mdx': `${note}<note /> {f(note)}`, '_note.mdx': 'A' },
      "import note from './_note.mdx'\n\nA\n\n{f(note)}\n",
    ],
    [
      'but in code, where they are of HTML',
      { 'page.mdx': `${note}<note />\n\n{f(<note />)} {props.a ?? <note />}`, '_note.mdx': 'A note.' },
      'A note.\n\n{f(<note />)}\n\n{props.a ?? <note />}\n',
    ],
  ])('bring in, where an option says so, %s', (_, files, expected) => {
    expect(flat(files, {}, lower)).toBe(expected)
  })

  it('keep their import where the element stays, under a name of its own', () => {
    const page = "import A from './_a.mdx'\nimport note from '@site/other.mdx'\n\n<note />\n\n<A />"
    const { mdx } = resolve({ 'page.mdx': page, '_a.mdx': "import note from '@site/note.mdx'\n\n<note />" }, {}, lower)
    expect(mdx).toBe(
      "import note from '@site/other.mdx'\n\nimport note_2 from '@site/note.mdx'\n\n<note />\n\n<note_2 />\n",
    )
  })

  it('are edges of the graph', () => {
    const { graph } = project({ 'page.mdx': `${note}<note />`, '_note.mdx': 'A note.' }, lower)
    expect(graph.dependents('_note.mdx').map(({ page }) => page)).toEqual(['page.mdx'])
    expect(graph.unused()).toEqual([])
  })

  it('may be of other exports', () => {
    const files = {
      'page.mdx':
        "import * as note from './_note.mdx'\nimport { Content as hint } from './_note.mdx'\n\n<note.Content /> <hint />",
      '_note.mdx': 'N',
    }
    expect(flat(files, {}, { imports: { exports: ['default', 'Content'], lowerCase: true } })).toBe('N\n\nN\n')
  })
})
