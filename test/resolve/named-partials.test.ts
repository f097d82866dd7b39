import { describe, expect, it } from 'vitest'
import { applyEdits, fixes, type Options } from '../../src/index.js'
import { findDuplicates } from '../../src/insight.js'
import { extract } from '../../src/review.js'
import { flat, project, resolve } from '../project.js'

const shared: Record<string, string> = { Beta: 'shared/beta', NeedHelp: 'shared/need-help.md', Gone: 'shared/gone' }
const options: Options = {
  isPartial: (path) => path.startsWith('shared/'),
  components: { include: [{}, ...Object.entries(shared).map(([name, file]) => ({ name, file }))] },
}
const files = {
  'shared/beta.mdx': '**{props.name ?? "It"}** is in beta.{props.children}',
  'shared/beta.go.mdx': 'Beta of Go.',
  'shared/need-help.md': '## Need help?\n\nAsk [us](./us.md).',
}

describe('an element that stands for a file', () => {
  it('brings it in wherever it stands, with its attributes as props', () => {
    const page = [
      '<Beta name="The *API*" />',
      'So: <Beta name={<i>this</i>} />',
      '- <Beta> Soon.</Beta>',
      '| a |\n| - |\n| <Beta {...{ name: "Cell" }} /> |',
      '<NeedHelp />',
      '<Include src="shared/beta" name="b" />',
    ]
    expect(flat({ ...files, 'page.mdx': page.join('\n\n') }, { sdk: 'react' }, options)).toBe(
      [
        '**The \\*API\\*** is in beta.',
        'So: **<i>this</i>** is in beta.',
        '- **It** is in beta. Soon.',
        '| a |\n| - |\n| **Cell** is in beta. |',
        '## Need help?',
        'Ask [us](./shared/us.md).',
        '**b** is in beta.\n',
      ].join('\n\n'),
    )
  })

  it('is looked for from the root, wherever it is written, with its variant files', () => {
    const { mdx, resolved } = resolve(
      { ...files, 'a/page.mdx': '<Beta />\n\n<Beta />' },
      { sdk: 'go' },
      options,
      'a/page.mdx',
    )
    expect([mdx, resolved.dependencies]).toEqual(['Beta of Go.\n\nBeta of Go.\n', ['shared/beta.go.mdx']])
    const graph = project({ ...files, 'a/page.mdx': '<Beta />' }, options).graph
    expect(graph.dependents('shared/beta.mdx').map(({ page, sdks }) => [page, sdks])).toEqual([
      ['a/page.mdx', ['nextjs', 'react']],
    ])
    expect(graph.unused()).toEqual(['shared/need-help.md'])
  })

  it('is told of where it is not there, without a fix', () => {
    const given = { ...files, 'page.mdx': 'Text.\n\n<Gone />' }
    const { mdx, messages } = resolve(given, { sdk: 'react' }, options)
    expect([mdx, messages]).toEqual(['Text.\n', ['include-missing page.mdx:3:1']])
    expect(fixes(project(given, options).report())).toEqual([])
    const optional = { ...options, components: { include: { name: 'Gone', file: 'shared/gone', optional: true } } }
    expect(flat(given, { sdk: 'react' }, optional)).toBe('Text.\n')
  })

  it('tells an edit of the file, and one that comes, to the pages that may lead there', () => {
    const resolver = project({ ...files, 'page.mdx': '<Gone />', 'b.mdx': 'No.', 'c.mdx': '<Beta />' }, options)
    expect(resolver.update({ 'shared/gone.mdx': 'Here.' }).changed.map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.update({ 'shared/beta.mdx': 'Edited.' }).changed.map(({ page }) => page)).toEqual(['c.mdx'])
  })

  it('is what its file says where that imports another under its name', () => {
    const page = "import Beta from './own.mdx'\n\n<Beta />"
    expect(flat({ ...files, 'own.mdx': 'Own.', 'page.mdx': page }, { sdk: 'react' }, options)).toBe('Own.\n')
  })

  it('stays in code that only the page decides, where the host knows it', () => {
    const page = '{ready && <Beta />}\n\n<Card icon={<Beta />} />\n\n![<Beta />](a.png)\n'
    const { mdx, messages, resolved } = resolve({ ...files, 'page.mdx': page }, { sdk: 'react' }, options)
    expect(mdx).toBe(page.replace('![<Beta />]', '![]'))
    expect([messages, resolved.dependencies]).toEqual([['directive-in-code page.mdx:5:3'], []])
    const { edges } = project({ ...files, 'page.mdx': page }, options).graph
    expect(edges.map(({ status }) => status)).toEqual(edges.map(() => 'code'))
  })

  it('is what others are asked to include where it stands for what they say', () => {
    const text = 'Ask for help whenever you are lost, for nobody who asks for it here is ever left alone for long.'
    const given = { 'a.mdx': `# A\n\n${text}\n`, 'b.mdx': `${text}\n`, 'shared/beta.mdx': `${text}\n` }
    const resolver = project(given, { ...options, components: { include: { name: 'Beta', file: 'shared/beta' } } })
    const [duplicate] = findDuplicates(resolver)
    const { edits, left } = extract(resolver, duplicate ?? expect.fail('Expected a duplicate'))
    expect([...applyEdits(given, edits)]).toEqual([
      ['a.mdx', '# A\n\n<Beta />\n'],
      ['b.mdx', '<Beta />\n'],
    ])
    expect(left).toEqual([])
  })

  it.each<[given: object, words: string]>([
    [{ name: 'A', file: ' ' }, 'Expected `components.include.file` to be a path from the docs root, not ` `'],
    [{ name: 'A', file: './a' }, 'Expected `components.include.file` to be a path from the docs root, not `./a`'],
    [{ name: 'A', file: 'a', src: 'b' }, 'Unexpected `src` or `text` beside `components.include.file`'],
    [{ name: 'A', file: 'a', text: true }, 'Unexpected `src` or `text` beside `components.include.file`'],
  ])('cannot be said with %j', (given, words) => {
    expect(() => project({}, { components: { include: given } })).toThrow(words)
  })
})

describe('a partial that a module hands on', () => {
  const handed = {
    'shared/index.js': "export { default as Foo } from './_foo.mdx'",
    'shared/_foo.mdx': 'Foo is {props.a}.',
  }

  it.each([
    ['{ Foo }', 'Foo'],
    ['* as Shared', 'Shared.Foo'],
  ])('is brought in where an element is said to stand for it, and the import %s stays', (clause, name) => {
    const statement = `import ${clause} from './shared/index.js'`
    const options = { components: { include: [{}, { name, file: 'shared/_foo' }] } }
    const page = { ...handed, 'page.mdx': `${statement}\n\n<${name} a="x" />` }
    expect(flat(page, {}, options)).toBe(`${statement}\n\nFoo is x.\n`)
    expect(project(page, options).graph.unused()).toEqual([])
  })
})
