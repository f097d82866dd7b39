import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compile, compileSync } from '@mdx-js/mdx'
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified, type PluggableList } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDocs } from '../../src/node.js'
import remarkByName, { remarkPartials, type RemarkPartialsOptions } from '../../src/remark.js'
import { project } from '../project.js'

const files = {
  'guide.mdx': '# Guide\n\n<Include src="_call" />\n\n<If sdk="go"><b>Go</b></If>\n',
  '_call.mdx': '## For all\n\n**strong**\n',
  '_call.go.mdx': '## For Go\n\n**strong**\n',
}
const resolver = project(files)
const root = '/docs'

/** What MDX makes of a page that stands in a file. */
function compileFile(path: string, options: RemarkPartialsOptions, text = files['guide.mdx'], data = {}): VFile {
  const file = new VFile({ path, value: text, data })
  compileSync(file, { remarkPlugins: [[remarkPartials, options]] })
  return file
}

const texts = (file: VFile): string[] => [...String(file).matchAll(/children: "(.*?)"/g)].map(([, text = '']) => text)

describe('remarkPartials with a resolver', () => {
  it('puts the output in place of the page, unravelled, without waiting', () => {
    const file = compileFile('/docs/guide.mdx', { resolver, root, sdk: 'go' })
    expect(texts(file)).toEqual(['Guide', 'For Go', 'strong', 'Go'])
    // Neither in a paragraph nor looked up among components.
    expect(String(file)).toContain('_jsx("b", {\n      children: "Go"\n    })]')
  })

  it.each<[string, string, RemarkPartialsOptions, object, string]>([
    ['the options', '/docs/guide.mdx', { resolver, root, sdk: 'go' }, {}, 'For Go'],
    ['a reader', '/docs/guide.mdx', { resolver, root, reader: { sdk: 'go' } }, {}, 'For Go'],
    [
      'a function',
      '/docs/guide.mdx',
      { resolver, root, reader: ({ stem }) => (stem === 'guide' ? { sdk: 'go' } : {}) },
      {},
      'For Go',
    ],
    ['the query', '/docs/guide.mdx?sdk=go', { resolver, root, sdk: 'react' }, {}, 'For Go'],
    ['a query with more', '/docs/guide.mdx?v=1&sdk=go&x', { resolver, root }, {}, 'For Go'],
    ['data', '/docs/guide.mdx?sdk=react', { resolver, root }, { mdxPartials: { reader: { sdk: 'go' } } }, 'For Go'],
    ['nobody', '/docs/guide.mdx', { resolver, root }, {}, 'For all'],
  ])('is for whom %s says', (_, path, options, data, heading) => {
    const file = compileFile(path, options, undefined, data)
    expect(texts(file)).toContain(heading)
    expect(file.data.mdxPartials).toMatchObject({ sdk: heading === 'For Go' ? 'go' : undefined })
  })

  it('finds pages in the working directory where no folder is told', () => {
    expect(texts(compileFile('guide.mdx', { resolver, sdk: 'go' }))).toContain('For Go')
    expect(texts(compileFile(join(process.cwd(), 'guide.mdx'), { resolver, sdk: 'go' }))).toContain('For Go')
  })

  it.each([
    ['docs', './docs/guide.mdx'],
    ['./docs/', 'docs/../docs//guide.mdx'],
    [join(process.cwd(), 'docs'), 'docs/guide.mdx'],
    ['C:\\docs', 'C:\\docs\\guide.mdx'],
    ['C:/docs/', 'C:\\docs\\.\\guide.mdx'],
    ['C:/docs', 'c:\\docs\\guide.mdx'],
    ['/caf\u00E9', '/cafe\u0301/guide.mdx'],
    ['/cafe\u0301', '/caf\u00E9/guide.mdx'],
  ])('finds pages in %j by the path %j', (folder, path) => {
    expect(texts(compileFile(path, { resolver, root: folder, sdk: 'go' }))).toContain('For Go')
  })

  it('finds pages by names in another Unicode form', () => {
    const composed = project({ 'caf\u00E9.mdx': '# Coffee' })
    expect(texts(compileFile('/docs/cafe\u0301.mdx', { resolver: composed, root }))).toEqual(['Coffee'])
  })

  it('takes Markdown that a host reads as such', () => {
    const markdown = project({ 'a.md': 'a <br> {b}\n\n<Include src="_p" />\n', '_p.mdx': '<Card>c</Card>\n' })
    const file = new VFile({ path: '/docs/a.md', value: 'x' })
    compileSync(file, {
      format: 'md',
      remarkPlugins: [[remarkPartials, { resolver: markdown, root, throwFatal: false }]],
    })
    expect(String(file)).toContain('"a ", _jsx("br", {}), " {b}"')
  })

  it.each([
    ['outside of the docs', '/other/guide.mdx'],
    ['no file of theirs', '/docs/new.mdx'],
  ])('leaves what is %s alone', (_, path) => {
    const file = compileFile(path, { resolver, root, sdk: 'go' }, 'Own <Include />')
    expect(String(file)).toContain('"Own "')
    expect(file.data.mdxPartials).toBeUndefined()
  })

  it('resolves a partial that a page still imports, because its code takes it as a value', () => {
    const values = project({
      'guide.mdx': 'import Call from \'./_call.mdx\'\n\n{globalThis.is && <Call of="it" />}\n',
      '_call.mdx': '<If sdk="go">Call {props.of}.</If>\n\n<Include src="_more" />\n',
      '_more.mdx': '## More\n',
      '_more.go.mdx': '## For Go\n',
    })
    const text = values.resolve('guide.mdx', { sdk: 'go' })
    expect(values.toMdx(text)).toContain("import Call from './_call.mdx'")
    const file = compileFile('/docs/_call.mdx', { resolver: values, root, sdk: 'go' }, '')
    expect(texts(file)).toEqual(['For Go'])
    expect(String(file)).toContain('["Call ", props.of, "."]')
    expect(file.data.mdxPartials?.dependencies).toEqual(['/docs/_more.go.mdx'])
  })

  it('leaves a text without a path alone', () => {
    const code = compileSync('Own', { remarkPlugins: [[remarkPartials, { resolver }]] })
    expect(String(code)).toContain('"Own"')
  })

  it('tells each dependency, to fumadocs too, and there what it looked for', () => {
    const [told, added]: [string[], string[]] = [[], []]
    const _compiler = {
      addDependency: (path: string) => void added.push(path),
      addMissingDependency: (path: string) => void added.push(`no ${path}`),
    }
    const data = { _compiler }
    const onDependency = (path: string, file: VFile): void => void told.push(`${file.stem}: ${path}`)
    compileFile('/docs/guide.mdx', { resolver, root, sdk: 'go', onDependency }, undefined, data)
    expect(told).toEqual(['guide: /docs/_call.go.mdx'])
    expect(added).toEqual(['/docs/_call.go.mdx', 'no /docs/guide.go.mdx', 'no /docs/_call'])
  })

  it('counts the text of the docs, and keeps front matter only where the host has it', () => {
    const withMatter = project({ 'a.mdx': '---\na: b\n---\n\n# Title\n' })
    const types: string[] = []
    const note = () => (tree: Root) => void types.push(tree.children[0]!.type)
    const compileText = (text: string): string =>
      String(
        compileSync(new VFile({ path: 'a.mdx', value: text }), {
          remarkPlugins: [[remarkPartials, { resolver: withMatter }], note],
        }),
      )
    expect(compileText('# Other\n')).toContain('"Title"')
    expect(types).toEqual(['heading'])
  })

  it.each<[string, (node: Node, file: VFile) => void]>([
    ['fail the file', (node, file) => file.fail('No', node)],
    [
      'throw a message of their own',
      (node) => {
        throw new VFileMessage('No', { place: node.position })
      },
    ],
    [
      'throw what they said before',
      (node, file) => {
        throw file.message('No', node)
      },
    ],
  ])('has plugins that come later name the partial where they %s', async (_, fail) => {
    const plugin = () => (tree: Root | HastRoot, file: VFile) => {
      visit(tree as Node, { type: 'strong' }, (node) => fail(node, file))
      visit(tree as Node, { tagName: 'strong' }, (node) => fail(node, file))
    }
    const failure = expect.objectContaining({
      file: '/docs/_call.mdx',
      line: 3,
      name: '/docs/_call.mdx:3:1',
      message: 'No\n\n/docs/_call.mdx:3:1\n  1 | ## For all\n  2 |\n> 3 | **strong**\n    | ^^^^^^^^^^\n  4 |',
    })
    const page = { path: '/docs/guide.mdx', value: files['guide.mdx'] }
    for (const where of ['remarkPlugins', 'rehypePlugins'] as const) {
      const lists = { remarkPlugins: [] as PluggableList, rehypePlugins: [] as PluggableList }
      lists.remarkPlugins.push([remarkPartials, { resolver, root }])
      lists[where].push(plugin)
      expect(() => compileSync(page, lists)).toThrow(failure)
      await expect(compile(page, lists)).rejects.toThrow(failure)
    }
  })

  it('leaves what plugins throw that is no message, or of another file, as it is', async () => {
    const throwing = (error: Error) => () => () => {
      throw error
    }
    const run = (path: string, error: Error): Promise<unknown> =>
      compile(new VFile({ path, value: '**a**' }), {
        remarkPlugins: [[remarkPartials, { resolver, root }], throwing(error)],
      }).catch((reason: unknown) => reason)
    const error = new RangeError('No')
    expect(await run('/docs/guide.mdx', error)).toBe(error)
    expect(await run('/other/guide.mdx', new VFileMessage('No', { line: 9, column: 1 }))).toMatchObject({ name: '9:1' })
  })

  it('has the module name the partial', () => {
    const file = compileSync(new VFile({ path: '/docs/guide.mdx', value: files['guide.mdx'] }), {
      development: true,
      remarkPlugins: [[remarkPartials, { resolver, root }]],
    })
    expect(String(file)).toContain('fileName: "/docs/_call.mdx",\n      lineNumber: 1')
  })

  it('fails by what is fatal, unless told not to, and tells what is wrong', () => {
    const broken = project({ 'a.mdx': '\n\n<Include src="_b" />', '_b.mdx': '\n<Include src="_gone" />' })
    const options: RemarkPartialsOptions = { resolver: broken, root }
    expect(() => compileFile('/docs/a.mdx', options, '')).toThrow(
      expect.objectContaining({ name: '/docs/_b.mdx:2:1', fatal: true }),
    )
    const told: string[] = []
    const onMessage: RemarkPartialsOptions['onMessage'] = ({ name }) => void told.push(name)
    const file = compileFile('/docs/a.mdx', { ...options, throwFatal: false, onMessage }, '')
    expect(told).toEqual(['/docs/_b.mdx:2:1'])
    expect(file.messages).toHaveLength(1)
  })

  it('shows what is fatal once, with its file, for hosts that show no more than the message', () => {
    const broken = project({
      'a.mdx': '<Include src="_b" />',
      '_b.mdx': '<Include src="_gone" />\n\n<Include src="_too" />',
    })
    const failure = expect.objectContaining({
      message: expect.stringMatching(
        /^Unexpected include of `_gone`.*\n\n\/docs\/_b.mdx:1:1\n> 1 \|.*\n.*\n {2}2 \|\n {2}3 \|.*\n\nAlso wrong:\n\/docs\/_b.mdx:3:1: .*$/,
      ) as string,
    })
    expect(() => compileFile('/docs/a.mdx', { resolver: broken, root }, '')).toThrow(failure)
  })

  it('works where nothing is compiled', () => {
    const processor = unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkPartials, { resolver, root, sdk: 'go' })
      .use(remarkStringify)
    const file = processor.processSync(new VFile({ path: '/docs/guide.mdx', value: '' }))
    expect(String(file)).toBe('# Guide\n\n## For Go\n\n**strong**\n\n<b>\n  Go\n</b>\n')
  })

  it('is what its own door exports by default', () => {
    expect(remarkByName).toBe(remarkPartials)
  })

  it.each<[string, unknown, string]>([
    ['no options', undefined, 'Expected `options` to be an object, not `undefined`'],
    ['no docs', { sdk: 'go' }, 'Expected options with `root`, `config`, `docs` or `resolver`, not an object'],
    ['unknown options', { resolver, rot: '' }, 'Unexpected option `rot`; did you mean `root`?'],
    ['a wrong SDK', { resolver, sdk: 1 }, 'Expected option `sdk` to be a string, not `1`'],
    ['a wrong reader', { resolver, reader: 'go' }, 'Expected `reader` to be an object, not `go`'],
    [
      'wrong positions',
      { resolver, positions: 'x' },
      "Expected option `positions` to be 'partial' or 'include', not `x`",
    ],
    [
      'no open docs',
      { docs: undefined },
      'Expected a resolver, as `createResolver` makes it, for `docs.resolver`, not `undefined`',
    ],
    [
      'a wrong resolver',
      { resolver: {} },
      'Expected a resolver, as `createResolver` makes it, for `resolver`, not an object',
    ],
  ])('refuses %s', (_, options, reason) => {
    expect(() => compileSync('', { remarkPlugins: [[remarkPartials, options]] })).toThrow(new TypeError(reason))
  })

  it('refuses an SDK that is not declared', () => {
    expect(() => compileFile('/docs/guide.mdx', { resolver, root, sdk: 'rect' })).toThrow(
      'Expected a declared SDK, not `rect`; did you mean `react`?',
    )
  })
})

describe('remarkPartials with a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mdx-partials-'))
    for (const [path, text] of Object.entries(files)) await write(path, text)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const compileGuide = async (options: object = {}): Promise<VFile> => {
    const file = new VFile({ path: join(folder, 'guide.mdx'), value: files['guide.mdx'] })
    return await compile(file, {
      remarkPlugins: [[remarkPartials, { root: folder, sdks: ['go', 'react'], sdk: 'go', ...options }]],
    })
  }

  it('reads it', async () => {
    const file = await compileGuide()
    expect(texts(file)).toContain('For Go')
    expect(file.data.mdxPartials?.dependencies).toEqual([join(folder, '_call.go.mdx')])
  })

  it('takes what has changed whenever a page is made again', async () => {
    const remarkPlugins: PluggableList = [[remarkPartials, { root: folder, sdks: ['go', 'react'], sdk: 'go' }]]
    const make = async (): Promise<string[]> =>
      texts(await compile(new VFile({ path: join(folder, 'guide.mdx'), value: '' }), { remarkPlugins: remarkPlugins }))
    expect(await make()).toContain('For Go')
    await write('_call.go.mdx', '## New\n\n<Include src="_more/deep" />')
    await write('_more/deep.mdx', '<Include src="_more/deeper" />')
    await write('_more/deeper.mdx', '## Deeper')
    expect(await make()).toEqual(['Guide', 'New', 'Deeper', 'Go'])
    await rm(join(folder, '_call.go.mdx'))
    expect(await make()).toEqual(['Guide', 'For all', 'strong', 'Go'])
  })

  it('takes options from a config file, by its name', async () => {
    await write('mdx-partials.config.json', '{ "root": ".", "sdks": ["go", "react"] }')
    const config = join(folder, 'mdx-partials.config.json')
    expect(texts(await compileGuide({ root: undefined, sdks: undefined, config }))).toContain('For Go')
  })

  it('opens the docs once what they could not be opened for is mended', async () => {
    const config = join(folder, 'mdx-partials.config.json')
    const remarkPlugins: PluggableList = [[remarkPartials, { config, sdk: 'go' }]]
    const make = async (): Promise<string[]> =>
      texts(await compile(new VFile({ path: join(folder, 'guide.mdx'), value: '' }), { remarkPlugins }))
    await write('mdx-partials.config.json', '{')
    await expect(make()).rejects.toThrow('Expected JSON')
    await write('mdx-partials.config.json', '{ "root": ".", "sdks": ["go", "react"] }')
    expect(await make()).toContain('For Go')
  })

  it('finds pages where links lead to the folder', async () => {
    const link = `${folder}-link`
    await symlink(folder, link)
    const file = new VFile({ path: join(link, 'guide.mdx'), value: files['guide.mdx'] })
    const options = { root: folder, sdks: ['go', 'react'], sdk: 'go' }
    await compile(file, { remarkPlugins: [[remarkPartials, options]] }).finally(() => rm(link))
    expect(texts(file)).toContain('For Go')
  })

  it('makes many pages at once', async () => {
    const remarkPlugins: PluggableList = [[remarkPartials, { root: folder, sdks: ['go', 'react'] }]]
    const paths = Array.from({ length: 40 }, (_, index) => `page-${index}.mdx?sdk=${index % 2 ? 'go' : 'react'}`)
    for (const [index] of paths.entries()) await write(`page-${index}.mdx`, '<Include src="_call" />')
    const made = await Promise.all(
      paths.map((path) => compile(new VFile({ path: join(folder, path), value: '' }), { remarkPlugins })),
    )
    expect(made.map((file) => texts(file)[0])).toEqual(paths.map((_, index) => (index % 2 ? 'For Go' : 'For all')))
  })

  it('takes docs that are open, and reads nothing then', async () => {
    const docs = await openDocs({ root: folder, sdks: ['go', 'react'] })
    await write('_call.go.mdx', '## New')
    const file = new VFile({ path: join(docs.root, 'guide.mdx'), value: '' })
    compileSync(file, { remarkPlugins: [[remarkPartials, { docs, sdk: 'go' }]] })
    expect(texts(file)).toContain('For Go')
    await docs.close()
  })

  it('says what is wrong with its options where a page is made', async () => {
    await expect(compileGuide({ skds: [] })).rejects.toThrow('Unexpected option `skds`; did you mean `sdks`?')
  })
})
