import { describe, expect, it } from 'vitest'
import { brief, messagesOf, project, resolve } from '../project.js'

const files = { '_p/a.mdx': 'a', 'guides/_in/b.mdx': 'b', '_snip/x.ts': 'x' }
const told = (src: string, page = 'guides/page.mdx') => {
  const [message, ...rest] = messagesOf(
    project({ ...files, [page]: `<Include src=${JSON.stringify(src).replaceAll('\\\\', '\\')} />` }).resolve(page),
  )
  expect(rest).toEqual([])
  return message
}

describe('a path that leads out of the docs', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['/_p/a', 'include-outside', 'which starts with `/`, ', ['_p/a']],
    ['/_p/a.mdx', 'include-outside', 'which starts with `/`, ', ['_p/a.mdx']],
    ['/_snip/x.ts', 'include-outside', 'which starts with `/`, ', ['_snip/x.ts']],
    ['/_p/aa', 'include-outside', 'which starts with `/`, ', ['_p/a.mdx']],
    ['/nothing/like/it', 'include-outside', 'which starts with `/`, ', []],
    ['\\_p\\a', 'include-outside', 'which starts with `\\`, ', ['_p/a']],
    ['https://example.com/docs/_p/a', 'include-outside', 'which is a URL, ', ['_p/a']],
    ['//example.com/_p/a', 'include-outside', 'which is a URL, ', ['_p/a']],
    ['file:///home/docs/_p/a.mdx', 'include-outside', 'which is a URL, ', ['_p/a.mdx']],
    ['data:text/plain,a', 'include-outside', 'which is a URL, ', []],
    ['C:\\docs\\_p\\a', 'include-outside', 'which is a path on a disk, ', ['_p/a']],
    ['C:/docs/_p/a', 'include-outside', 'which is a path on a disk, ', ['_p/a']],
    ['../../_p/a', 'include-outside', 'which leaves the docs root, ', ['_p/a']],
    ['..\\..\\_p\\a', 'include-outside', 'which leaves the docs root, ', ['_p/a']],
    ['x/../../_p/a', 'include-outside', 'which leaves the docs root, ', []],
    ['@site/_p/a', 'include-missing', 'which is not there: `@site/` is a folder here, no alias, ', ['_p/a.mdx']],
    ['@site/docs/_p/a', 'include-missing', 'which is not there: `@site/` is a folder here, no alias, ', ['_p/a.mdx']],
    ['@/_p/a', 'include-missing', 'which is not there: `@/` is a folder here, no alias, ', ['_p/a.mdx']],
    ['~/_p/a', 'include-missing', 'which is not there: `~/` is a folder here, no alias, ', ['_p/a.mdx']],
    ['_p/aa', 'include-missing', 'which is not there, ', ['_p/a.mdx']],
  ])('says what it is, and what may be meant: %s', (src, rule, words, expected) => {
    const message = told(src)
    expect(message?.ruleId).toBe(rule)
    expect(message?.reason).toContain(`Unexpected include of \`${src}\`, ${words}expected `)
    expect(message?.expected).toEqual(expected)
    if (expected[0] !== undefined) expect(message?.reason).toContain(`; did you mean \`${expected[0]}\`?`)
  })

  it('says what to do', () => {
    expect(told('/_p/a')?.reason).toMatch(/\? Drop the `\/`, which is the docs root here; the include is left out\.$/)
    expect(told('@site/_p/a')?.reason).toMatch(
      /\? Write the path from the docs root, say with `aliases` what it stands for, or find the file with `locate`;/,
    )
  })

  it('never means the file that holds the include', () => {
    expect(told('/guides/page')?.expected).not.toContain('guides/page')
  })

  it('may start with what is an alias elsewhere, where there is such a folder, or a host finds it', () => {
    const page = { 'page.mdx': '<Include src="@site/a" />' }
    expect(resolve({ ...page, '@site/a.mdx': 'x' }, {}, { isPartial: () => true }).messages).toEqual([])
    expect(resolve({ ...page, 'a.mdx': 'x' }, {}, { isPartial: () => true, locate: () => 'a.mdx' }).messages).toEqual(
      [],
    )
  })

  it('is told anew once what is meant is there', () => {
    const resolver = project({ 'page.mdx': '<Include src="/_p/a" />' })
    const before = resolver.resolve('page.mdx').fingerprint
    expect(resolver.update({ '_p/a.mdx': 'a' }).changed.map(({ page }) => page)).toContain('page.mdx')
    const after = resolver.resolve('page.mdx')
    expect(after.fingerprint).not.toBe(before)
    expect(messagesOf(after).map((message) => [brief(message), message.expected])).toEqual([
      ['include-outside page.mdx:1:1', ['_p/a']],
    ])
  })
})
