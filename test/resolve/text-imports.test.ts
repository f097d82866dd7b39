import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { toMarkdown } from '../../src/markdown.js'
import { brief, messagesOf } from '../project.js'

const code = 'import x\n# START Local\nc = x.local()\n# END Local\n\n# START Cloud\nd = x.cloud()\n# END Cloud\n'
const options: Options = {
  sdks: { py: 'Python', ts: 'TypeScript' },
  syntax: { regions: ['START', 'END'] },
  components: { include: [{}, { name: 'Part', src: 'text' }] },
}
const fence = (lang: string, text: string): string => `\`\`\`${lang}\n${text}\n\`\`\``

describe('an include of a name', () => {
  it.each([
    ['by a loader', "import Py from '!!raw-loader!../code/a.py'"],
    ['by a loader, from the docs root', "import Py from '!!raw-loader!/code/a.py'"],
    ['by a query', "import Py from '../code/a.py?raw'"],
    ['among others', "import { default as Py } from '../code/a.py?raw'"],
  ])('brings in the code that is imported as a text %s, and the import goes', (_, statement) => {
    const page = `${statement}\n\n# A\n\n<Part text={Py} region="Local" lang="py" />\n`
    const resolver = createResolver({ 'g/page.mdx': page, 'code/a.py': code }, options)
    const output = resolver.resolve('g/page.mdx', { sdk: 'py' })
    expect(resolver.toMdx(output)).toBe(`# A\n\n${fence('py', 'c = x.local()')}\n`)
    expect(toMarkdown(output)).toBe(`# A\n\n${fence('py', 'c = x.local()')}\n`)
    expect(output.dependencies).toEqual(['code/a.py'])
    expect(resolver.graph.dependents('code/a.py').map(({ page: of }) => of)).toEqual(['g/page.mdx'])
    expect(resolver.report().flatMap(({ messages }) => messages)).toEqual([])
  })

  it('tells which pages an edit of the code reaches', () => {
    const page = "import Py from '../code/a.py?raw'\n\n<Part text={Py} />\n"
    const resolver = createResolver({ 'g/page.mdx': page, 'g/other.mdx': 'Other.', 'code/a.py': 'a' }, options)
    resolver.report()
    expect(resolver.update({ 'code/a.py': 'b' }).changed.map(({ page: of }) => of)).toEqual(['g/page.mdx'])
    expect(resolver.toMdx(resolver.resolve('g/page.mdx', { sdk: 'py' }))).toBe(`${fence('py', 'b')}\n`)
    for (const text of [null, 'c'])
      expect(resolver.update({ 'code/a.py': text }).changed.map(({ page: of }) => of)).toEqual(['g/page.mdx'])
  })

  it('is read in partials, tabs and code, and an import that a dropped panel used goes, too', () => {
    const files = {
      'g/page.mdx':
        "import Ts from './a.ts?raw'\n\n<Include src=\"p/_p\" />\n\n<Tabs items={['Python', 'TypeScript']}>\n<Tab>\nP\n</Tab>\n<Tab>\n<Part text={Ts} />\n</Tab>\n</Tabs>\n",
      'g/a.ts': 't()',
      'p/_p.mdx': 'import Py from \'!!raw-loader!./a.py\'\n\n{true && <Part text={Py} region="Cloud" />}\n',
      'p/a.py': code,
    }
    const resolver = createResolver(files, options)
    const of = (sdk: string): string => resolver.toMdx(resolver.resolve('g/page.mdx', { sdk }))
    expect(of('py')).toBe(`${fence('py', 'd = x.cloud()')}\n\nP\n`)
    expect(of('ts')).toBe(`${fence('py', 'd = x.cloud()')}\n\n${fence('ts', 't()')}\n`)
  })

  it('leaves an import that something else uses', () => {
    const page = "import Py from './a.py?raw'\n\n<Part text={Py} />\n\n<Run code={Py} />\n"
    const resolver = createResolver({ 'page.mdx': page, 'a.py': 'a' }, options)
    expect(resolver.toMdx(resolver.resolve('page.mdx'))).toBe(
      `import Py from './a.py?raw'\n\n${fence('py', 'a')}\n\n<Run code={Py} />\n`,
    )
  })

  it.each([
    ['of a module', "import Py from './a.js'"],
    ['of the text of Markdown', "import Py from './a.md?raw'"],
    ['by another name', "import { Py } from './a.py?raw'"],
    ['that is a constant', "export const Py = './a.py'"],
  ])('stays where the name is one %s, and says so', (_, statement) => {
    const page = `${statement}\n\n<Part text={Py} />\n`
    const output = createResolver({ 'page.mdx': page, 'a.py': 'a', 'a.js': '', 'a.md': 'a' }, options).resolve(
      'page.mdx',
    )
    expect(messagesOf(output).map(brief)).toEqual(['include-dynamic page.mdx:3:1'])
  })

  it.each([
    ['a file', './b.py', 'include-missing'],
    ['a file outside', '../../b.py', 'include-outside'],
    ['a file of a package', 'pkg/b.py', 'include-missing'],
  ])('stays with its import where %s is not there, for the host may have it, with a warning', (_, path, ruleId) => {
    const page = `import Py from '${path}?raw'\n\n<Part text={Py} />\n`
    const resolver = createResolver({ 'page.mdx': page, 'a.py': 'a' }, options)
    const output = resolver.resolve('page.mdx')
    expect(resolver.toMdx(output)).toBe(page)
    const [message] = messagesOf(output)
    expect([message?.ruleId, message?.fatal, message?.line]).toEqual([ruleId, false, 3])
    expect(message?.reason).toMatch(/^Unexpected import of .*; it stays as it is until then\.$/)
  })

  it('may be told by `directive`, with what part of it is shown', () => {
    const text = (value: unknown): string => (typeof value === 'string' ? value : '')
    const resolver = createResolver(
      {
        'page.mdx':
          'import Py from \'./a.py?raw\'\n\n<Marked text={Py} startMarker="# START Local" endMarker="# END Local" />\n',
        'a.py': code,
      },
      {
        syntax: { regions: ['START', 'END'] },
        directive: ({ name, attributes }) => {
          if (name !== 'Marked') return undefined
          const [from, start] = attributes
          const code = typeof from?.value === 'object' && from.value ? from.value.value : ''
          return { role: 'include', src: { import: code }, props: { region: text(start?.value).split(' START ')[1] } }
        },
      },
    )
    expect(resolver.toMdx(resolver.resolve('page.mdx'))).toBe(`${fence('py', 'c = x.local()')}\n`)
  })

  it('stays where `directive` tells a name that imports no text, and says which', () => {
    const directive: Options['directive'] = ({ name }) =>
      name === 'Marked' ? { role: 'include', src: { import: 'Py' } } : undefined
    const resolver = createResolver({ 'page.mdx': '<Marked />' }, { directive })
    const output = resolver.resolve('page.mdx')
    expect(resolver.toMdx(output)).toBe('<Marked />\n')
    const [message] = messagesOf(output)
    expect([message?.ruleId, message?.actual]).toEqual(['include-dynamic', 'Py'])
    expect(message?.reason).toContain('`Py`')
  })
})

describe('a text that code takes', () => {
  const page = `import Go from '!!raw-loader!./a.go'
import Py from "./a.py?raw"

<If sdk="go">
  <CodeBlock lang="go">{Go}</CodeBlock>
</If>

<If sdk="py">
  <CodeBlock code={Py} />
</If>
`
  const files = { 'g/page.mdx': page, 'g/a.go': 'go', 'g/a.py': 'py', 'g/a.py.py': 'a variant file' }
  const sdks = ['go', 'py']

  it('is an edge to its file, for whom it is shown, and its import goes where nothing shows it', () => {
    const resolver = createResolver(files, { sdks })
    const output = resolver.resolve('g/page.mdx', { sdk: 'py' })
    expect(resolver.toMdx(output)).toBe('import Py from "./a.py?raw"\n\n<CodeBlock code={Py} />\n')
    expect(output.dependencies).toEqual(['g/a.py'])
    expect(output.missing).toEqual(['g/page.py.mdx'])
    expect(
      resolver.graph.edges.map(({ to, src, status, scope, position }) => [to, src, status, scope, position.start.line]),
    ).toEqual([
      ['g/a.go', './a.go', 'value', { only: ['go'] }, 5],
      ['g/a.py', './a.py', 'value', { only: ['py'] }, 9],
    ])
    expect(resolver.report().flatMap(({ messages }) => messages)).toEqual([])
  })

  it('is part of the page: an edit of it, and of nothing else, is one to those who see it', () => {
    const resolver = createResolver({ ...files, 'g/other.mdx': 'Other.' }, { sdks })
    const before = resolver.resolve('g/page.mdx', { sdk: 'go' }).fingerprint
    const reached = resolver.graph.affected(['g/a.go']).map(({ page: of, sdks: ids }) => [of, ids])
    expect(reached).toEqual([['g/page.mdx', ['go']]])
    expect(resolver.update({ 'g/a.go': 'other' }).changed).toEqual([{ page: 'g/page.mdx', sdks: ['go'] }])
    expect(resolver.resolve('g/page.mdx', { sdk: 'go' }).fingerprint).not.toBe(before)
    expect(resolver.graph.affected(['g/a.py.py'])).toEqual([])
  })

  it.each([
    ['as a constant', "import T from './t.txt?raw'\n\nexport const t = [T]\n"],
    ['from a module', "import * as t from './t.txt?raw'\n\n{t.default}\n"],
    ['when code runs', "{import('./t.txt?raw')}\n"],
    ['by `require`', "{require('!!raw-loader!./t.txt').default}\n"],
    ['to hand it on', "export { default as t } from './t.txt?raw'\n"],
    ['in a map', "import T from './t.txt?raw'\n\n{[1].map(() => <Code text={T} />)}\n"],
    ['of Markdown', "import T from './t.mdx?raw'\n\n{T}\n"],
  ])('is found where code takes it %s', (_, text) => {
    const resolver = createResolver({ 'page.mdx': text, 't.txt': 't', 't.mdx': '<Include src="gone" />' })
    const edges = resolver.graph.edges.filter(({ from }) => from === 'page.mdx')
    expect(edges.map(({ to, status }) => [to.split('.')[0], status])).toEqual([['t', 'value']])
    const output = resolver.resolve('page.mdx')
    expect(output.dependencies).toEqual(edges.map(({ to }) => to))
    expect([resolver.toMdx(output), messagesOf(output)]).toEqual([text, []])
  })

  it.each([
    ['is not among the files', './gone.txt?raw'],
    ['is outside of the docs', '../../a.txt?raw'],
    ['is of a package', '!!raw-loader!pkg/a.txt'],
  ])('that %s is left to the host, without a word', (_, specifier) => {
    const text = `import T from '${specifier}'\n\n{T}\n`
    const resolver = createResolver({ 'g/page.mdx': text })
    const output = resolver.resolve('g/page.mdx')
    expect([resolver.toMdx(output), messagesOf(output), output.missing]).toEqual([text, [], []])
    expect(resolver.graph.edges).toEqual([])
  })

  it('goes with an import that nothing uses', () => {
    const text = "import T from './t.txt?raw'\nimport U, { v } from './u.txt?raw'\n"
    const resolver = createResolver({ 'page.mdx': text, 't.txt': 't' })
    const output = resolver.resolve('page.mdx')
    expect([resolver.toMdx(output), output.dependencies]).toEqual(["import { v } from './u.txt?raw'\n", []])
  })

  it('is one of the page from when its file comes', () => {
    const resolver = createResolver({ 'page.mdx': "import T from './t.txt?raw'\n\n{T}\n" })
    expect(resolver.graph.edges).toEqual([])
    expect(resolver.update({ 't.txt': 't' }).changed.map(({ page: of }) => of)).toEqual(['page.mdx'])
    expect(resolver.graph.edges.map(({ to, status }) => [to, status])).toEqual([['t.txt', 'value']])
  })

  it('is no edge where imports mean nothing', () => {
    const resolver = createResolver(
      { 'page.mdx': "import T from './t.txt?raw'\n\n{T}\n", 't.txt': 't' },
      { imports: false },
    )
    expect([resolver.graph.edges, resolver.resolve('page.mdx').dependencies]).toEqual([[], []])
  })
})
