import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { docusaurus, starlight } from '../../src/dialects.js'
import { diff } from '../../src/review.js'

type Files = Readonly<Record<string, string>>

const sdks = ['nextjs', 'go']
const compare = (before: Files, after: Files) =>
  diff(createResolver(before, { sdks }), createResolver(after, { sdks })).brokenLinks

describe('diff: links to what was lost', () => {
  const users = 'guides/users/managing.mdx'
  const before = { [users]: '# Users\n\n## Using the API', 'guides/a.mdx': '' }
  const after: Files = { [users]: '# Users', 'guides/a.mdx': '' }

  it.each([
    ['guides/a.mdx', '/docs/guides/users/managing#using-the-api'],
    ['guides/a.mdx', '/guides/users/managing/#using-the-api'],
    ['guides/a.mdx', '/docs/guides/users/managing?x=1#using-the-api'],
    ['guides/a.mdx', './users/managing#using-the-api'],
    ['guides/a.mdx', 'users/managing.mdx#using-the-api'],
    ['guides/a.mdx', 'guides/users/managing.mdx#using-the-api'],
    ['guides/a.mdx', '../guides/users/managing.md#using%2Dthe%2Dapi'],
    ['guides/users/b.mdx', './managing#using-the-api'],
    [users, '#using-the-api'],
  ])('finds in %s a link to %s', (from, url) => {
    const files = { ...after, [from]: `${after[from] ?? ''}\n\nSee [users](${url}).` }
    expect(compare(before, files)).toEqual([
      { page: users, anchor: 'using-the-api', from, sdks, url, location: { path: from, line: 3 } },
    ])
  })

  it.each([
    '/docs/guides/users/managing#users',
    '/docs/guides/users/managing',
    '/docs/guides/users/managing-more#using-the-api',
    '/docs/guides/other/managing#using-the-api',
    './managing#using-the-api',
    'https://example.com/guides/users/managing#using-the-api',
    '//example.com/guides/users/managing#using-the-api',
    '#using-the-api',
  ])('finds none in a link to %s', (url) => {
    expect(compare(before, { ...after, 'guides/a.mdx': `[users](${url})` })).toEqual([])
  })

  it('finds links by reference, in elements and in partials, once for each page', () => {
    const url = '/docs/guides/users/managing#using-the-api'
    const links = compare(before, {
      ...after,
      'guides/a.mdx': `<Card href="${url}" />\n\n[u][]\n\n<Include src="_p" />\n\n[u]: ${url}`,
      'guides/b.mdx': '<Include src="_p" />',
      '_p.mdx': `[u](${url})`,
    })
    expect(links.map(({ from, location }) => `${from} ${location.path}:${location.line}`)).toEqual([
      'guides/a.mdx _p.mdx:1',
      'guides/a.mdx guides/a.mdx:1',
      'guides/a.mdx guides/a.mdx:3',
      'guides/b.mdx _p.mdx:1',
    ])
  })

  it('tells the SDKs for which the link is there and the anchor is not', () => {
    const only = (sdk: string, text: string) => `<If sdk="${sdk}">\n${text}\n</If>`
    const both = { 'a.mdx': '# A', 'go.mdx': only('go', '[a](./a#a)'), 'js.mdx': only('nextjs', '[a](./a#a)') }
    expect(compare(both, { ...both, 'a.mdx': only('nextjs', '# A') }).map(({ from, sdks }) => [from, sdks])).toEqual([
      ['go.mdx', ['go']],
    ])
  })

  it('takes an SDK in the URL for the one that it leads to', () => {
    const both = { 'a.mdx': '# A', 'b.mdx': '[for Go](/docs/go/a#a), [for Next.js](/docs/nextjs/a#a)' }
    const links = compare(both, { ...both, 'a.mdx': '<If sdk="nextjs">\n# A\n</If>' })
    expect(links.map(({ url, sdks }) => [url, sdks])).toEqual([['/docs/go/a#a', sdks]])
  })

  it('finds links of readers whose SDK the page is not built for', () => {
    const page = (text: string) => `---\nsdk: go\n---\n\n${text}`
    const links = compare(
      { 'a.mdx': page('# A'), 'b.mdx': '[a](./a#a)' },
      { 'a.mdx': page('A'), 'b.mdx': '[a](./a#a)' },
    )
    expect(links.map(({ sdks }) => sdks)).toEqual([sdks])
  })

  it('finds links to a page that is gone', () => {
    const links = compare(
      { 'a/index.mdx': '# A', 'b.mdx': '' },
      { 'b.mdx': '[a](/docs/a), [its heading](./a/index.mdx#a), [b](./b)' },
    )
    expect(links.map(({ page, anchor, url }) => [page, anchor, url])).toEqual([
      ['a/index.mdx', null, './a/index.mdx#a'],
      ['a/index.mdx', null, '/docs/a'],
    ])
  })

  it('finds links in docs without SDKs', () => {
    const [from, to] = [
      { 'a.mdx': '# A', 'b.mdx': '[a](./a#a)' },
      { 'a.mdx': 'a', 'b.mdx': '[a](./a#a)' },
    ]
    expect(diff(createResolver(from), createResolver(to)).brokenLinks.map(({ from, sdks }) => [from, sdks])).toEqual([
      ['b.mdx', []],
    ])
  })

  it('goes by the addresses and ids of the dialect', () => {
    const make = (files: Files) => createResolver(files, { dialect: docusaurus() })
    const links = {
      'docs/b.md': '[1](/docs/users) [2](/docs/guides/calls#call-it) [3](./01-guides/02-calls.md#call-it)',
    }
    const { brokenLinks } = diff(
      make({ ...links, 'docs/01-guides/02-calls.md': '## Call it', 'docs/01-guides/u.md': '---\nslug: /users\n---' }),
      make({ ...links, 'docs/01-guides/02-calls.md': 'Call it' }),
    )
    expect(brokenLinks.map(({ page, anchor, url }) => [page, anchor, url])).toEqual([
      ['docs/01-guides/02-calls.md', 'call-it', './01-guides/02-calls.md#call-it'],
      ['docs/01-guides/02-calls.md', 'call-it', '/docs/guides/calls#call-it'],
      ['docs/01-guides/u.md', null, '/docs/users'],
    ])
  })

  it('makes ids of headings as the site does', () => {
    const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '_')
    const make = (files: Files) => createResolver(files, { site: { slug } })
    const links = { 'b.mdx': '[a](./a#call_it)' }
    const { brokenLinks, changes } = diff(make({ ...links, 'a.mdx': '## Call it' }), make({ ...links, 'a.mdx': 'x' }))
    expect(brokenLinks.map(({ url }) => url)).toEqual(['./a#call_it'])
    expect(changes[0]?.lost.anchors.map(({ id }) => id)).toEqual(['call_it'])
  })

  it('finds links to a page that has another address now', () => {
    const make = (files: Files) => createResolver(files, { dialect: starlight() })
    const page = (slug: string) => ({ 'src/content/docs/a.md': `---\nslug: ${slug}\n---` })
    const files = { 'src/content/docs/b.md': '[1](/old) [2](./a.md) [3](/b)', 'src/content/docs/c.md': '[1](/new)' }
    const { brokenLinks } = diff(make({ ...files, ...page('old') }), make({ ...files, ...page('new') }))
    expect(brokenLinks).toMatchObject([{ page: 'src/content/docs/a.md', anchor: null, url: '/old' }])
  })

  it('finds links in attributes that hold URLs', () => {
    const make = (files: Files) => createResolver(files, { urls: { Go: 'to' } })
    const links = { 'b.mdx': '<Go to="./a" />' }
    expect(diff(make({ ...links, 'a.mdx': '' }), make(links)).brokenLinks.map(({ url }) => url)).toEqual(['./a'])
  })

  it('takes a page that another file is at now for there', () => {
    const [from, to] = [{ 'a.mdx': '# A' }, { 'a/index.mdx': '# A' }]
    expect(compare({ ...from, 'b.mdx': '' }, { ...to, 'b.mdx': '[a](/docs/a#a)' })).toEqual([])
  })
})
