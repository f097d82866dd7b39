import { describe, expect, it } from 'vitest'
import { createResolver, type HeadingIdMark, type Options } from '../../src/index.js'
import { toMarkdown } from '../../src/markdown.js'

const written = (marks: HeadingIdMark | readonly HeadingIdMark[]): Options => ({ syntax: { headingIds: marks } })
const find = (heading: string, id: string, options: Options): string => {
  const files = { 'page.mdx': `<Include src="_p#${id}" />`, '_p.mdx': `${heading}\n\nText.\n\n## Other\n` }
  return String(
    createResolver(files, options)
      .resolve('page.mdx')
      .files.flatMap(({ messages }) => messages).length,
  )
}

describe('an id behind a heading', () => {
  it.each<[HeadingIdMark, string, string]>([
    ['brackets', '## Title [#own]', 'own'],
    ['brackets', '## Title [toc] [#own-id]', 'own-id'],
    ['brackets', 'Title [#own]\n---', 'own'],
    ['brackets', '## `code` [#own]', 'own'],
    ['parentheses', '## Title (#own)', 'own'],
    ['parentheses', '## `code()` (of it) (#own-id)', 'own-id'],
    ['comment', '## Title {/*own*/}', 'own'],
    ['comment', '## Title {/* own */}', 'own'],
    ['hash-comment', '## Title {/* #own */}', 'own'],
    ['hash-comment', '## Title {/* #own for all links */}', 'own'],
    ['braces', '## Title {#own}', 'own'],
  ])('is read in %s: %s', (mark, heading, id) => {
    expect(find(heading, id, written(mark))).toBe('0')
    expect(find(heading, id, written(['braces', mark]))).toBe('0')
  })

  it.each<[HeadingIdMark, string, string]>([
    ['brackets', '## Title [#own] more', 'own'],
    ['brackets', '## Title {/*own*/}', 'own'],
    ['brackets', '## Title (#own)', 'own'],
    ['parentheses', '## Title [#own]', 'own'],
    ['parentheses', '## Title [a](#own)', 'own'],
    ['parentheses', '## Title (#own) more', 'own'],
    ['comment', '## Title {/* #own */}', 'own'],
    ['comment', '## Title {/* to do */}', 'to'],
    ['hash-comment', '## Title {/* own */}', 'own'],
    ['hash-comment', '## Title {/* #own */ /* #b */}', 'own'],
  ])('is not read with `%s` in %s', (mark, heading, id) => {
    expect(find(heading, id, written(mark))).toBe('1')
  })

  it('stays as it is written', () => {
    const resolver = createResolver(
      { 'page.mdx': '## A {/* #a */}\n\n## B \\[#b]\n' },
      written(['brackets', 'hash-comment']),
    )
    expect(resolver.toMdx(resolver.resolve('page.mdx'))).toBe('## A {/* #a */}\n\n## B \\[#b]\n')
  })

  it('goes in plain Markdown', () => {
    const options = written(['brackets', 'parentheses'])
    const resolver = createResolver({ 'page.mdx': '## A [#a]\n\n## B (it) (#b)\n\n## C (it)\n' }, options)
    expect(toMarkdown(resolver.resolve('page.mdx'))).toBe('## A\n\n## B (it)\n\n## C (it)\n')
  })

  it.each([['yes'], [['brackets', 'brace']], [[]], [3]])('is refused as %j', (headingIds) => {
    expect(() => createResolver({}, { syntax: { headingIds } } as unknown as Options)).toThrow(TypeError)
  })
})
