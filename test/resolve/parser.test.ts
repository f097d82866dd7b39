import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import * as core from '../../src/core.js'
import * as whole from '../../src/index.js'
import { createResolver, toMdx, type Parser, type ParserSyntax, type TextReader } from '../../src/index.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { messagesOf } from '../project.js'

const files = {
  'page.mdx': '---\ntitle: A\n---\n\n<Include src="_part" />\n\n<If sdk="go">Go.</If>\n',
  '_part.mdx': 'Shared.\n',
}
const sdks = ['nextjs', 'go']

/** A parser of the host's, which reads as remark does. */
function parserOf(reader: Partial<TextReader> = {}, seen: ParserSyntax[] = []): Parser {
  return {
    name: 'mine',
    version: '1',
    create(syntax) {
      seen.push(syntax)
      return { mdx: remarkParser.create(syntax).mdx, ...reader }
    },
  }
}

const mdxOf = (options: whole.Options, path = 'page.mdx', given: Record<string, string> = files): string =>
  createResolver(given, { sdks, ...options })
    .toMdx(createResolver(given, { sdks, ...options }).resolve(path, { sdk: 'go' }))
    .trim()

describe('a parser', () => {
  it('reads each file once, by its path', () => {
    const paths: string[] = []
    const { mdx } = remarkParser.create({ headingIds: false, comments: false, admonitions: false, plugins: [] })
    const resolver = createResolver(files, {
      sdks,
      parser: parserOf({
        mdx(text, path) {
          paths.push(path)
          return mdx(text, path)
        },
      }),
    })
    for (const { tree } of resolver.resolveAll()) expect(tree.type).toBe('root')
    resolver.report()
    expect(paths).toEqual(['page.mdx', '_part.mdx'])
  })

  it('gives the same outputs as remark, where its trees are the same', () => {
    expect(mdxOf({ parser: parserOf() })).toBe(mdxOf({}))
    expect(mdxOf({})).toBe('---\ntitle: A\n---\n\nShared.\n\nGo.')
  })

  it('is told once how the files are written', () => {
    const seen: ParserSyntax[] = []
    const plugin = (): undefined => undefined
    const syntax = { headingIds: ['braces', 'comment'], comments: true, admonitions: ['note'] } as const
    createResolver(files, { sdks, syntax, remarkPlugins: [plugin], parser: parserOf({}, seen) })
    expect(seen).toEqual([{ headingIds: true, comments: true, admonitions: new Set(['note']), plugins: [plugin] }])
    createResolver(files, { sdks, parser: parserOf({}, seen) })
    expect(seen[1]).toEqual({ headingIds: false, comments: false, admonitions: false, plugins: [] })
  })

  it('leaves ids in comments, fences and placeholders to the resolver, whoever parses', () => {
    const written = {
      'page.mdx': '## A {/* a-id */}\n\n```mdx-code-block\n<Include src="_part" name="x" />\n```\n',
      '_part.mdx': 'Hello [[name]].\n',
    }
    const syntax = { headingIds: 'comment', fences: 'mdx-code-block', placeholders: ['[[', ']]'] } as const
    expect(mdxOf({ syntax, parser: parserOf() }, 'page.mdx', written)).toBe(mdxOf({ syntax }, 'page.mdx', written))
    expect(mdxOf({ syntax, parser: parserOf() }, 'page.mdx', written)).toContain('Hello x.')
  })

  it('reports what it throws at the place that the error names', () => {
    const error = Object.assign(new Error('no'), { reason: 'It is no MDX', place: { line: 3, column: 2, offset: 9 } })
    const throwing = (): Root => {
      throw error
    }
    const resolver = createResolver(files, { sdks, parser: parserOf({ mdx: throwing }) })
    const [message] = messagesOf(resolver.resolve('page.mdx'))
    expect([message?.ruleId, message?.line, message?.column, message?.cause]).toEqual(['parse-error', 3, 2, error])
    expect(message?.reason).toContain('It is no MDX')
  })

  it('reads `.md` files as MDX where it has nothing for Markdown, and as Markdown where it has', () => {
    const md = { 'page.md': 'a <b>\n' }
    const given = { name: 'mine', version: '1', create: (syntax: ParserSyntax) => remarkParser.create(syntax) }
    const rules = (parser: Parser): unknown[] =>
      messagesOf(createResolver(md, { sdks, parser }).resolve('page.md')).map(({ ruleId }) => ruleId)
    expect(rules(parserOf())).toEqual(['parse-error'])
    expect(rules(given)).toEqual(['markdown-fallback', 'html-kept'])
    expect(() => createResolver(md, { format: 'md', parser: parserOf() })).toThrow(
      "Expected a parser that reads Markdown for `format: 'md'`: `mine` has no `markdown`",
    )
  })

  it('throws where it gives no tree', () => {
    const reading = (tree: unknown) => () =>
      createResolver(files, { sdks, parser: parserOf({ mdx: () => tree as Root }) }).resolve('page.mdx').tree
    expect(reading(undefined)).toThrow(
      new TypeError('Expected `parser` to give a tree of type `root` for `page.mdx`, not `undefined`'),
    )
    expect(reading({ type: 'root', children: [{ type: 'text' }] })).toThrow(
      new TypeError(
        'Expected `parser` to give each `text` a `value` that is a string, not `undefined`, in the tree of `page.mdx`',
      ),
    )
  })

  it.each([
    ['no object', 'remark', 'Expected `parser` to be an object'],
    ['without a name', { version: '1', create: () => ({}) }, 'Expected option `parser.name` to be a string'],
    ['without a version', { name: 'a', create: () => ({}) }, 'Expected option `parser.version` to be a string'],
    ['without `create`', { name: 'a', version: '1' }, 'Expected option `parser.create` to be a function'],
  ])('is refused: %s', (_, parser, message) => {
    expect(() => createResolver(files, { parser: parser as unknown as Parser })).toThrow(TypeError)
    expect(() => createResolver(files, { parser: parser as unknown as Parser })).toThrow(message)
  })

  it('is one of two ways to parse, never both', () => {
    const parse = (): Root => ({ type: 'root', children: [] })
    expect(() => createResolver(files, { parse, parser: parserOf() })).toThrow(
      new TypeError('Expected one of the options `parser` and `parse`, found both'),
    )
  })

  it('is part of fingerprints, with its version', () => {
    const print = (version: string): string =>
      createResolver(files, { sdks, parser: { ...parserOf(), version } }).resolve('page.mdx').fingerprint
    expect(print('1')).toBe(print('1'))
    expect(print('1')).not.toBe(print('2'))
  })
})

describe('the door without a parser', () => {
  it('resolves with the one it is given, and writes nothing', () => {
    const resolver = core.createResolver(files, { sdks, parser: remarkParser })
    expect(toMdx(resolver.resolve('page.mdx', { sdk: 'go' }).tree)).toBe('---\ntitle: A\n---\n\nShared.\n\nGo.\n')
    expect(resolver).not.toHaveProperty('toMdx')
    const parse = (source: string, path: string): Root =>
      remarkParser.create({ headingIds: false, comments: false, admonitions: false, plugins: [] }).mdx(source, path)
    expect(core.createResolver(files, { sdks, parse }).graph.toJSON()).toEqual(resolver.graph.toJSON())
  })

  it('throws where it is given none', () => {
    // @ts-expect-error: one of them has to be there.
    expect(() => core.createResolver(files, { sdks })).toThrow(
      new TypeError('Expected option `parser`: `mdx-partials/core` has none of its own, `mdx-partials` has'),
    )
    // @ts-expect-error: the same without options.
    expect(() => core.createResolver(files)).toThrow('Expected option `parser`')
  })

  it('has all that the whole door has, but for what writes MDX', () => {
    const names = (door: object): string[] => Object.keys(door).sort()
    expect(names(core)).toEqual(names(whole).filter((name) => name !== 'toMdx'))
  })
})
