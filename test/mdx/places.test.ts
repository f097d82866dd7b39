import { decode } from '@jridgewell/sourcemap-codec'
import type { Element, Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { SourceMapGenerator } from 'source-map'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { compileOutput, compileOutputSync, type CompileOutputOptions } from '../../src/mdx.js'
import { project } from '../project.js'

const files = {
  'page.mdx': '---\na: b\n---\n\n# Page\n\nBefore <Include src="_sub" name={first} />\n\n<Last />\n',
  '_sub.mdx': '---\n---\n\n\n\n\n\n\n\n\n## Sub {props.name} {second}\n\n<Include src="_deep" />\n',
  '_deep.mdx': '\uFEFF<Deep a={third} />\r\n\r\n**deep**\r\n',
}
const rules = { 'include-split': 'off' } as const
const output = project(files, { rules }).resolve('page.mdx')
const absolute = (path: string): string => `/docs/${path}`
const compile = (options: CompileOutputOptions): VFile => compileOutputSync(output, { absolute, ...options })

/** Where the map says that each of some words of a module was written. */
function written(file: VFile, words: readonly string[]): string[] {
  const { mappings, sources } = file.map!
  const lines = String(file).split('\n')
  const rows = decode(mappings)
  return words.map((word) => {
    const line = lines.findIndex((text) => text.includes(word))
    const column = lines[line]!.indexOf(word)
    const segment = rows[line]!.findLast(([at]) => at <= column)!
    return segment.length === 1 ? 'nowhere' : `${word} ${sources[segment[1]]}:${segment[2] + 1}:${segment[3]}`
  })
}

describe('the source map', () => {
  it('has a source for each file', () => {
    const file = compile({ SourceMapGenerator })
    expect(file.map!.sources).toEqual(['/docs/page.mdx', '/docs/_sub.mdx', '/docs/_deep.mdx'])
    expect(file.map!.sourcesContent).toEqual([files['page.mdx'], files['_sub.mdx'], files['_deep.mdx'].slice(1)])
    expect(written(file, ['"Page"', 'second', 'third', '"deep"', 'first'])).toEqual([
      '"Page" /docs/page.mdx:5:2',
      'second /docs/_sub.mdx:11:21',
      'third /docs/_deep.mdx:1:9',
      '"deep" /docs/_deep.mdx:3:2',
      'first /docs/page.mdx:7:33',
    ])
  })

  it('points to the include in the page where it is told to', () => {
    const file = compile({ SourceMapGenerator, positions: 'include' })
    expect(file.map!.sources).toEqual(['/docs/page.mdx'])
    expect(file.map!.sourcesContent).toEqual([files['page.mdx']])
    expect(written(file, ['"Page"', 'second', 'third', '"deep"'])).toEqual([
      '"Page" /docs/page.mdx:5:2',
      'second /docs/page.mdx:7:7',
      'third /docs/page.mdx:7:7',
      '"deep" /docs/page.mdx:7:7',
    ])
  })

  it('is there only where it is asked for', () => {
    expect(compile({}).map).toBeUndefined()
  })
})

describe('a module for development', () => {
  const sourcesIn = (code: string): string[] =>
    [...code.matchAll(/fileName: "(.*?)",\n\s*lineNumber: (\d+),\n\s*columnNumber: (\d+)/g)].map(
      ([, file, line, column]) => `${file}:${line}:${column}`,
    )

  it.each(['program', 'function-body'] as const)('says where each element was written, as %s', (outputFormat) => {
    const code = String(compile({ development: true, outputFormat }))
    expect(sourcesIn(code)).toEqual([
      '/docs/page.mdx:5:1',
      '/docs/page.mdx:7:1',
      '/docs/_sub.mdx:11:1',
      '/docs/_deep.mdx:1:1',
      '/docs/_deep.mdx:3:1',
      '/docs/_deep.mdx:3:1',
      '/docs/page.mdx:9:1',
      '/docs/page.mdx:1:1',
    ])
  })

  it('says where a component was written that is not there', () => {
    const code = String(compile({ development: true }))
    expect(code).toContain('_missingMdxReference("Deep", true, "/docs/_deep.mdx:1:1-1:19")')
    expect(code).toContain('_missingMdxReference("Last", true, "9:1-9:9")')
  })

  it('points to the include in the page where it is told to', () => {
    const sources = sourcesIn(String(compile({ development: true, positions: 'include' })))
    expect(new Set(sources.slice(2, 6))).toEqual(new Set(['/docs/page.mdx:7:8']))
  })
})

describe('a plugin that comes later', () => {
  const failAt = (type: string) => () => (tree: Root, file: VFile) => {
    visit(tree, type, (node) => file.fail('No', node, 'test:rule'))
  }
  const told = ({ name, reason }: VFileMessage): string => `${name}: ${reason}`
  const rejection = async (options: CompileOutputOptions): Promise<VFileMessage> => {
    const error: unknown = await compileOutput(output, { absolute, ...options }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(VFileMessage)
    return error as VFileMessage
  }

  it('fails at the place in the partial', async () => {
    const message = await rejection({ remarkPlugins: [failAt('strong')] })
    expect(told(message)).toBe('/docs/_deep.mdx:3:1: No')
    expect(message).toMatchObject({ file: '/docs/_deep.mdx', line: 3, column: 1, fatal: true, ruleId: 'rule' })
    expect(message.place).toEqual({
      start: { line: 3, column: 1, offset: 22 },
      end: { line: 3, column: 9, offset: 30 },
    })
    expect(message.message).toBe(
      'No\n\n/docs/_deep.mdx:3:1\n  1 | <Deep a={third} />\n  2 |\n> 3 | **deep**\n    | ^^^^^^^^\n  4 |',
    )
    expect(() => compileOutputSync(output, { absolute, remarkPlugins: [failAt('strong')] })).toThrow('No')
  })

  it('fails at a place in the page', async () => {
    expect(told(await rejection({ remarkPlugins: [failAt('mdxJsxFlowElement')] }))).toBe('/docs/_deep.mdx:1:1: No')
    expect(told(await rejection({ remarkPlugins: [failAt('heading')] }))).toBe('/docs/page.mdx:5:1: No')
  })

  it('fails at the include in the page where it is told to', async () => {
    const message = await rejection({ remarkPlugins: [failAt('strong')], positions: 'include' })
    expect(told(message)).toBe('/docs/page.mdx:7:8: No')
  })

  it('may be one of rehype, say something, or throw a message of its own', async () => {
    const warn = () => (tree: HastRoot, file: VFile) => {
      visit(tree, 'element', (node: Element) => {
        if (node.tagName === 'strong') file.message('Hm', node.position)
        if (node.tagName === 'strong') file.info('Hm', node.position!.end)
      })
    }
    const file = await compileOutput(output, { absolute, rehypePlugins: [warn] })
    expect(file.messages.map(String)).toEqual(['/docs/_deep.mdx:3:1: Hm', '/docs/_deep.mdx:3:9: Hm'])
    const fail = () => (tree: HastRoot) => {
      visit(tree, 'element', (node: Element) => {
        if (node.tagName === 'strong') throw new VFileMessage('No', { place: node.position })
      })
    }
    expect(told(await rejection({ rehypePlugins: [fail] }))).toBe('/docs/_deep.mdx:3:1: No')
  })

  it('finds what a node says in the file', () => {
    const found: string[] = []
    const read = () => (tree: Root, file: VFile) => {
      visit(
        tree,
        'strong',
        ({ position }) => void found.push(String(file).slice(position!.start.offset, position!.end.offset)),
      )
    }
    compile({ remarkPlugins: [read] })
    expect(found).toEqual(['**deep**'])
  })

  it('is about the page where it names a line that no file has', async () => {
    const file = await compileOutput(output, {
      absolute,
      SourceMapGenerator,
      remarkPlugins: [() => (_: Root, at: VFile) => void at.message('Hm', { line: 0, column: 0 })],
    })
    expect(file.messages[0]!.file).toBe('/docs/page.mdx')
    expect(file.map!.sources).toEqual(['/docs/page.mdx', '/docs/_sub.mdx', '/docs/_deep.mdx'])
  })

  it('leaves what has no place, and what is no message, as it is', async () => {
    const file = await compileOutput(output, {
      absolute,
      remarkPlugins: [() => (_: Root, at: VFile) => void at.message('Hm')],
    })
    expect(file.messages.map(String)).toEqual(['/docs/page.mdx:1:1: Hm'])
    const fail = () => () => {
      throw new RangeError('No')
    }
    await expect(compileOutput(output, { remarkPlugins: [fail] })).rejects.toThrow(new RangeError('No'))
  })
})
