import { describe, expect, it } from 'vitest'
import { plansOf } from '../../src/internals.js'
import { createResolver } from '../../src/index.js'
import { destinationsOf } from '../../src/page/site/destinations-of.js'

describe('what a URL leads to', () => {
  const paths = ['index.mdx', 'overview.mdx', 'reference/overview.mdx', 'guides/index.mdx', 'guides/a.md', '_p.mdx']
  // The folder of the site is told by links; in code they count little.
  const links = '[1](/docs/overview) <Card href="/docs/reference/overview" />\n\n`](/v1/overview)`\n\n[x]: /docs/guides'
  const files = Object.fromEntries(paths.map((path) => [path, path === '_p.mdx' ? links : '']))
  const resolver = createResolver(files, { sdks: ['go'], aliases: { '@/': 'reference/' } })
  const destinations = destinationsOf(plansOf(resolver).docset)

  const there: [url: string, page: string, sdk?: string][] = [
    ['/docs/reference/overview', 'reference/overview.mdx'],
    ['/docs/go/overview#x', 'overview.mdx', 'go'],
    ['/docs/overview?sdk=go', 'overview.mdx', 'go'],
    ['/docs/guides/', 'guides/index.mdx'],
    ['/docs', 'index.mdx'],
    ['./', 'guides/index.mdx'],
    ['a.md#', 'guides/a.md'],
    ['reference/overview.mdx', 'reference/overview.mdx'],
    ['/reference/overview.mdx', 'reference/overview.mdx'],
    ['../overview.html#%E0%A4%A', 'overview.mdx'],
    ['../../../docs/overview', 'overview.mdx'],
    ['', 'guides/a.md'],
    ['?tab=1#x', 'guides/a.md'],
    ['@/overview.mdx', 'reference/overview.mdx'],
  ]
  it.each(there)('finds the page of %j', (url, page, sdk) => {
    const found = destinations.of(url, 'guides/a.md')
    expect(found).toMatchObject({ kind: 'pages', listed: [{ page }], named: sdk === undefined ? {} : { sdk } })
  })

  it.each(['mailto:a@b.c', '/pricing', '/', '/logo.png', './logo.png', '!term', '//docs/overview', '../_p.mdx'])(
    'finds none in %j, and expects none',
    (url) => {
      expect(destinations.of(url, 'guides/a.md')).toBeUndefined()
    },
  )

  it.each(['/docs/reference/none', './none', 'reference/overview', '/docs/none'])('expects a page at %j', (url) => {
    expect(destinations.of(url, 'guides/a.md')?.kind).toBe('none')
  })
})
