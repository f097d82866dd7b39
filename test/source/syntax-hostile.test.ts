import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { resolve } from '../project.js'
import { all, parseAll, shapeOf } from './syntax.js'

const many = 10_000
const some = 1000

/** How deep containers stand in one another. */
function depthOf(node: Nodes): number {
  const inside = 'children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0
  return inside + (node.type === 'containerDirective' ? 1 : 0)
}

describe('hostile text comes to an end', () => {
  it.each([
    ['colons', ':'.repeat(many), ['paragraph']],
    ['colons with a name', `${':'.repeat(many)}a`, ['containerDirective']],
    ['lines of colons', ':::\n'.repeat(some), ['paragraph']],
    ['containers side by side', ':::a\n:::\n'.repeat(some), Array(some).fill('containerDirective')],
    ['spaces before a title', `:::a${' '.repeat(many)}b`, ['containerDirective']],
    ['spaces in a title', `:::a${' b'.repeat(many)}${' '.repeat(many)}`, ['containerDirective']],
    ['brackets in a title', `:::a ${'['.repeat(many)}`, ['containerDirective']],
    ['brackets behind a name', `:::a${'['.repeat(many)}`, ['paragraph']],
    ['braces behind a name', `:::a{${'b '.repeat(many)}}`, ['containerDirective']],
    ['a long name', `:::${'a'.repeat(many)}`, ['containerDirective']],
    ['comments', '<!-- a --> '.repeat(some), ['paragraph']],
    ['dashes in a comment', `<!--${'-'.repeat(many)}>`, ['mdxFlowExpression']],
    ['ends of comments of JavaScript', `<!--${'*/'.repeat(many)}-->`, ['mdxFlowExpression']],
    ['lines in a comment', `<!--${'\n'.repeat(many)}-->`, ['mdxFlowExpression']],
    ['comments between tags', `<A>${'<!-- a --><B/>'.repeat(1000)}</A>`, ['mdxJsxFlowElement']],
    ['ids', `# a ${'\\{#b} '.repeat(some)}{#c}`, ['heading']],
    ['backslashes before an id', `# a ${'\\'.repeat(2 * many)}{#c}`, ['heading']],
    ['spaces behind an id', `# a {#b}${' '.repeat(many)}`, ['heading']],
    ['a long id', `# a {#${'b'.repeat(many)}}`, ['heading']],
    ['lines over an underline', `${'a\n'.repeat(some)}b {#c}\n===`, ['heading']],
  ])('%s', (_, text, types) => {
    expect(parseAll(text).children.map(({ type }) => type)).toEqual(types)
  })

  it.each([
    ['starts of comments', '<!--'.repeat(many)],
    ['a comment that does not end', `<!-- ${'a\n'.repeat(many)}`],
    ['comments that do not end, in text', 'a <!-- b\n\n'.repeat(some)],
    ['tags before a comment that does not end', `${'<A>'.repeat(many)}<!--`],
  ])('is an error: %s', (_, text) => {
    expect(shapeOf(() => parseAll(text))).toBe('error')
  })
})

describe('containers in containers', () => {
  const nested = (depth: number): string => {
    const fence = (index: number): string => ':'.repeat(depth - index + 3)
    const rows = Array.from({ length: depth }, (_, index) => index)
    return [...rows.map((row) => `${fence(row)}a b`), 'c', ...rows.reverse().map(fence)].join('\n')
  }

  it('are read and written 30 deep', () => {
    const page = nested(30)
    expect(depthOf(parseAll(page))).toBe(30)
    const { mdx, messages } = resolve({ 'page.mdx': '<Include src="_p" />', '_p.mdx': page }, {}, all)
    expect(messages).toEqual([])
    expect(depthOf(parseAll(mdx))).toBe(30)
  })

  it('are refused where they are deeper', () => {
    expect(resolve({ 'page.mdx': `a\n\n${nested(31)}` }, {}, all).messages).toEqual(['parse-error page.mdx:33:1'])
    expect(resolve({ 'page.mdx': ':::a\n'.repeat(some) }, {}, all).messages).toEqual(['parse-error page.mdx:31:1'])
  })

  it('are counted apart from those beside them, and from those before', () => {
    const page = [...Array.from({ length: 3 }, () => nested(20)), '> :::a\n> b', '- :::a\n  b\n  :::'].join('\n\n')
    expect(resolve({ 'page.mdx': page }, {}, all).messages).toEqual([])
  })

  it('end with what holds them', () => {
    expect(depthOf(parseAll(':::a\n'.repeat(30)))).toBe(30)
  })
})
