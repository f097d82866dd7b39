import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { findBrokenLinks, type BrokenLink, type BrokenLinksOptions } from '../../src/insight.js'

type Files = Record<string, string>

const sdks = { ios: 'iOS', android: 'Android', go: 'Go' }

const find = (files: Files, options: BrokenLinksOptions = {}, given: Options = {}): BrokenLink[] =>
  findBrokenLinks(createResolver(files, { sdks, ...given }), options)

const url = (path: string): string => `/docs/${path.replace(/(?:\/?index)?\.mdx?$/, '')}`

/** Links in short: `kind path:line url for readers → expected`, with `?` where it is likely. */
const short = (links: readonly BrokenLink[]): string[] =>
  links.map(({ kind, certainty, location, url: link, from, expected }) => {
    const mark = certainty === 'likely' ? '?' : ''
    const whom = from.map(({ page, sdks: theirs }) => `${page} (${theirs.join(' ')})`).join(', ')
    return `${kind}${mark} ${location.path}:${location.line} ${link} on ${whom}${expected === undefined ? '' : ` → ${expected}`}`
  })

const only = (sdk: string, text: string): string => `<If sdk="${sdk}">\n\n${text}\n\n</If>`

describe('findBrokenLinks', () => {
  const all = '(ios android go)'
  const setup = { 'guides/setup.mdx': '# Setup\n\n## Use it\n\n## Test\n\n## Test' }

  const cases: Record<string, { files: Files; found: string[]; options?: BrokenLinksOptions; given?: Options }> = {
    'finds links to pages that are not there': {
      files: {
        ...setup,
        'a.mdx': '[s](/docs/guides/set-up), [s](/docs/guides/setup), [s](/docs/guides/setup/?x=1#use-it)',
      },
      found: [`page a.mdx:1 /docs/guides/set-up on a.mdx ${all} → /docs/guides/setup`],
    },
    'finds links to anchors that are nowhere': {
      files: { ...setup, 'a.mdx': '[s](/docs/guides/setup#use-its)\n\n[s](/docs/guides/setup#test-1) [a](#b)' },
      found: [
        `anchor a.mdx:1 /docs/guides/setup#use-its on a.mdx ${all} → /docs/guides/setup#use-it`,
        `anchor a.mdx:3 #b on a.mdx ${all}`,
      ],
    },
    'finds links to anchors that only other readers have': {
      files: {
        'a.mdx': '[s](./b#ios-setup) [s](./b#setup)',
        'b.mdx': `${only('ios', '## iOS setup')}\n\n${only('android', '## Android setup')}\n\n## Setup`,
      },
      found: ['reader a.mdx:1 ./b#ios-setup on a.mdx (android go)'],
    },
    'tells only the readers who see the link': {
      files: { 'a.mdx': only('go, ios', '[s](./b#ios-setup)'), 'b.mdx': only('ios', '## iOS setup') },
      found: ['reader a.mdx:3 ./b#ios-setup on a.mdx (go)'],
    },
    'finds them on pages whose paths hold half of a character': {
      files: { '\uD800.mdx': '[b](./b) [c](./elsewhere)', 'b.mdx': '' },
      found: [`page \uD800.mdx:1 ./elsewhere on \uD800.mdx ${all}`],
    },
    'tells what stands in a partial once, with its pages': {
      files: {
        '_p.mdx': 'See [it](#it) and [that](/docs/that).',
        'a.mdx': '<Include src="_p" />',
        'guides/b.mdx': only('go', '<Include src="_p" />'),
        'guides/c.mdx': '<Include src="_p" />\n\n## It',
      },
      found: [
        `anchor _p.mdx:1 #it on a.mdx ${all}, guides/b.mdx (go)`,
        `page _p.mdx:1 /docs/that on a.mdx ${all}, guides/b.mdx (go), guides/c.mdx ${all}`,
      ],
    },
    'tells a relative link in a partial once, whatever the folders of its pages': {
      files: {
        'shared/_p.mdx': '[that](./that)',
        'a.mdx': '<Include src="shared/_p" />',
        'guides/deep/b.mdx': '<Include src="shared/_p" />',
        'shared/this.mdx': '',
      },
      found: [`page shared/_p.mdx:1 ./shared/that on a.mdx ${all}, guides/deep/b.mdx ${all} → ./shared/this`],
    },
    'finds links by reference, in elements, and in attributes that hold URLs': {
      files: {
        'guides/a.mdx':
          '[one][x]\n\n<a href="/docs/guides/two">t</a>\n\n<Card href="/docs/guides/three" />\n\n<Card to="/docs/guides/four" />\n\n<Go to="/docs/guides/five" />\n\n[x]: /docs/guides/one',
      },
      found: [
        `page guides/a.mdx:1 /docs/guides/one on guides/a.mdx ${all}`,
        `page guides/a.mdx:3 /docs/guides/two on guides/a.mdx ${all}`,
        `page guides/a.mdx:5 /docs/guides/three on guides/a.mdx ${all}`,
        `page guides/a.mdx:9 /docs/guides/five on guides/a.mdx ${all}`,
      ],
      given: { urls: { Go: ['to'] } },
    },
    'finds links in data that elements are given, under `href` and the keys that `urls` names': {
      files: {
        '_p.mdx':
          '# P\n\n<Cards\n  items={[\n    { href: "/docs/guides/one", title },\n    { more: { links: { next: "/docs/guides/two", no: "/docs/guides/x" } } },\n  ]}\n/>',
        'guides/a.mdx':
          '<Include src="_p" />\n\n<Go to={[`/docs/guides/three`]} {...{ href: ok ? "/docs/guides/four" : "/docs/guides/a" }} />\n\n<Go next="/docs/guides/x" at={{ next: "/docs/guides/x" }} />',
      },
      found: [
        `page _p.mdx:5 /docs/guides/one on guides/a.mdx ${all}`,
        `page _p.mdx:6 /docs/guides/two on guides/a.mdx ${all}`,
        `page guides/a.mdx:3 /docs/guides/three on guides/a.mdx ${all}`,
        `page guides/a.mdx:3 /docs/guides/four on guides/a.mdx ${all}`,
      ],
      given: { urls: { Go: ['to'], Cards: 'next' } },
    },
    'finds links in constants that elements are given, and in elements in code': {
      files: {
        'guides/a.mdx':
          'export const cards = [\n  { href: "/docs/guides/one" },\n]\n\nexport const other = [{ href: "/docs/guides/x" }]\n\n<Cards items={cards} />\n\n{ok && <Go to="/docs/guides/two">\n  <a href="/docs/guides/three">x</a>\n</Go>}\n\n<Box top={<Cards.Card href="/docs/guides/four" />} />',
      },
      found: [
        `page guides/a.mdx:2 /docs/guides/one on guides/a.mdx ${all}`,
        `page guides/a.mdx:9 /docs/guides/two on guides/a.mdx ${all}`,
        `page guides/a.mdx:10 /docs/guides/three on guides/a.mdx ${all}`,
        `page guides/a.mdx:13 /docs/guides/four on guides/a.mdx ${all}`,
      ],
      given: { urls: { Go: ['to'] } },
    },
    'leaves links to files, other sites and other parts of the site alone': {
      files: {
        'guides/a.mdx':
          '[1](/docs/img/x.png) [2](https://example.com/docs/x) [3](mailto:a@b.c) [4](/pricing) [5](//example.com/docs/x) [6](tel:1) [7](/docs/spec.pdf#x) [8](!term) [9](@site/x) [10](../out.txt)',
      },
      found: [],
    },
    'leaves the top, footnotes, texts and templates alone': {
      files: {
        'a.mdx':
          '[1](#) [2](#top) [3](#fn-1) [4](#user-content-fn-x) [5](#:~:text=a) [6](/docs/%7Bx%7D/y)\n\n[^x]\n\n[^x]: y',
      },
      found: [],
    },
    'leaves routes of scripts alone, and what browsers keep from an anchor': {
      files: { 'a.mdx': '## One\n\n[1](#/api/users) [2](#!/users) [3](#one:~:text=a) [4](#gone:~:text=a) [5](./a#/x)' },
      found: [`anchor a.mdx:3 #gone:~:text=a on a.mdx ${all}`],
    },
    'knows ids of elements, names of anchors, written ids and ids of containers': {
      files: {
        'a.mdx':
          '<div id="one" />\n\n<a name="two" />\n\n## Any {{ id: "three" }}\n\n:::note{#four}\n:::\n\n<b id={"five"}>x</b>',
        'b.mdx': '[1](./a#one) [2](./a#two) [3](./a#three) [4](./a#four) [5](./a#five) [6](./a#any)',
      },
      given: { syntax: { admonitions: true } },
      found: [`anchor b.mdx:1 ./a#any on b.mdx ${all}`],
    },
    'does not tell what a component may make of its attributes, nor of the title': {
      files: {
        'a.mdx':
          '---\ntitle: All of it\n---\n\n<Step title="Install it">x</Step>\n\n<ParamField path="user_id">x</ParamField>\n\n<h2>Raw</h2>',
        'b.mdx': '[1](./a#install-it) [2](./a#param-user-id) [3](./a#raw) [4](./a#all-of-it) [5](./a#gone)',
      },
      found: [`anchor b.mdx:1 ./a#gone on b.mdx ${all}`],
    },
    'says that it is not certain where something on the page may have any id': {
      files: {
        'a.mdx': '<Reference of="x" />',
        'b.mdx': '{list.map((x) => <h2 id={x}>x</h2>)}',
        'c.mdx': '## All of {x}',
        'd.mdx': '<b id={x}>x</b>',
        'e.mdx': '<Include src="_gone" />',
        'f.mdx':
          '---\nopenapi: GET /users\n---\n\n[1](./a#x)\n\n[2](./b#x)\n\n[3](./c#x)\n\n[4](./d#x)\n\n[5](./e#x)\n\n[6](./f#x)',
      },
      found: [5, 7, 9, 11, 13, 15].map((line, index) => `anchor? f.mdx:${line} ./${'abcdef'[index]}#x on f.mdx ${all}`),
    },
    'tells nothing of anchors on a page that could not be parsed': {
      files: { 'a.mdx': '<If', 'b.mdx': '[a](./a#x)' },
      found: [],
    },
    'leaves what is known alone': {
      files: { 'a.mdx': '[1](/docs/api/x/#y) [2](/docs/a#made) [3](/docs/a#gone)' },
      found: [`anchor a.mdx:1 /docs/a#gone on a.mdx ${all}`],
      options: { url, known: (path, anchor) => path === '/docs/api/x' || anchor === 'made' },
    },
    'reads the path of a link, whatever its form': {
      files: {
        'guides/é b.mdx': '## Ünï',
        'guides/index.mdx': '',
        'a.mdx':
          '[1](/docs/guides/%C3%A9%20b#%C3%BCn%C3%AF) [2](</docs/guides/é b.md#ünï>) [3](/docs/guides) [4](/docs/guides/index.html) [5](guides/) [6](./guides/index.mdx)',
      },
      found: [],
    },
    'follows a link as a browser does, and as a file system does': {
      files: {
        'guides/a.mdx': '[1](b) [2](../guides/b) [3](../b) [4](./guides/b) [5](./c)',
        'guides/b.mdx': '',
        'x.mdx': '[1](/docs/x)',
      },
      found: [
        `page guides/a.mdx:1 ./guides/b on guides/a.mdx ${all} → ./b`,
        `page guides/a.mdx:1 ./c on guides/a.mdx ${all} → ./a`,
      ],
    },
    'is not certain of what a browser finds in another part of the site': {
      files: {
        'docs/index.mdx': '[1](../guide) [2](../guide.mdx) [3](./guide)',
        'docs/a.mdx': '[1](/docs/a)',
        'blog/b.mdx': '',
      },
      found: [
        `page? docs/index.mdx:1 ../guide on docs/index.mdx ${all}`,
        `page docs/index.mdx:1 ../guide.mdx on docs/index.mdx ${all}`,
        `page docs/index.mdx:1 ./guide on docs/index.mdx ${all}`,
      ],
      options: {
        url: (path) => (path.startsWith('docs/') ? `/${path.replace(/(?:\/?index)?\.mdx$/, '')}` : undefined),
      },
    },
    'takes whatever stands in a URL': {
      files: {
        'guides/node.js.mdx': '## X',
        'guides/a#b?c.mdx': '[1](./node.js#x) [2](./a%23b%3Fc)',
        'a.mdx':
          '[1](?constructor=x&__proto__=y) [2](/docs/guides/node.js#x) [3](/docs/guides/node.js#y) [4](/docs/guides/deno.js) [5](%E0%A4%A) [6](/docs/%) [7](//) [8](/\\x) [9](</docs/a b>)',
      },
      found: [
        `anchor a.mdx:1 /docs/guides/node.js#y on a.mdx ${all}`,
        `page a.mdx:1 %E0%A4%A on a.mdx ${all}`,
        `page a.mdx:1 /docs/% on a.mdx ${all}`,
        `page a.mdx:1 /docs/a b on a.mdx ${all}`,
      ],
    },
    'follows a link to a variant file to its page': {
      files: { 'a.mdx': '[x](./b.go.mdx)', 'b.mdx': '', 'b.go.mdx': '' },
      found: [],
    },
    'leaves a folder alone that has pages and may be one': {
      files: { 'a.mdx': '[x](./guides) [y](/docs/guides)', 'guides/b.mdx': '' },
      found: [`page? a.mdx:1 /docs/guides on a.mdx ${all}`],
    },
  }

  it('asks what is known by the path on the site, however a link is written', () => {
    const asked: (string | null)[][] = []
    const files = {
      'guides/a.mdx': '[1](./none.md#x) [2](../gone) [3](/docs/gone/?x=1#y) [4](#z) [5](/docs/guides/a#z)',
      'b.mdx': '',
    }
    const known = (path: string, anchor: string | null): boolean => (asked.push([path, anchor]), true)
    expect(find(files, { url, known }, { sdks: ['go'] })).toEqual([])
    expect(asked).toEqual([
      ['/docs/guides/none', 'x'],
      ['/docs/gone', null],
      ['/docs/gone', 'y'],
      ['/docs/guides/a', 'z'],
      ['/docs/guides/a', 'z'],
    ])
  })

  it.each(Object.entries(cases))('%s', (_, { files, found, options = { url }, given }) => {
    expect(short(find(files, options, given))).toEqual(found)
  })
})

describe('findBrokenLinks: readers in addresses', () => {
  const page = '<If sdk="ios">\n\n## For iOS\n\n</If>\n\n<If sdk="go">\n\n## For Go\n\n</If>'
  const bySdk = (path: string, { sdk }: Readonly<Record<string, string | undefined>>): string[] => [
    `/docs/${sdk}${url(path).slice('/docs'.length)}`,
    url(path),
  ]

  it('take the reader that a URL names for the one it leads to', () => {
    const links = '[1](/docs/ios/b#for-ios) [2](/docs/go/b#for-ios) [3](/docs/b#for-ios)'
    expect(short(find({ 'a.mdx': only('go', links), 'b.mdx': page }, { url: bySdk }))).toEqual([
      'reader a.mdx:3 /docs/go/b#for-ios on a.mdx (go)',
      'reader a.mdx:3 /docs/b#for-ios on a.mdx (go)',
    ])
  })

  it('may be queries', () => {
    const links = '[1](/docs/b?sdk=ios#for-ios) [2](./b?x=1&sdk=go#for-ios) [3](?sdk=ios#for-ios)\n\n'
    expect(
      short(
        find(
          { 'a.mdx': only('android', links), 'b.mdx': page + '\n\n[4](?sdk=ios#for-ios) [5](?sdk=go#for-ios)' },
          { url },
        ),
      ),
    ).toEqual([
      'reader a.mdx:3 ./b?x=1&sdk=go#for-ios on a.mdx (android)',
      'anchor a.mdx:3 ?sdk=ios#for-ios on a.mdx (android)',
      'reader b.mdx:13 ?sdk=go#for-ios on b.mdx (ios android go)',
    ])
  })

  it('of whom a page is not built for are told, with those who have it', () => {
    const files = { 'a.mdx': '[1](/docs/go/b) [2](/docs/ios/b#x)', 'b.mdx': '---\nsdk: ios\n---\n\n## X' }
    expect(find(files, { url: bySdk }).map(({ kind, url: link, elsewhere }) => [kind, link, elsewhere])).toEqual([
      ['reader', '/docs/go/b', [{ page: 'b.mdx', sdks: ['ios'] }]],
    ])
  })

  it('that have no page of their own lead whoever they are to one of those there are', () => {
    const files = {
      'a.mdx': '[1](/docs/b#for-ios) [2](/docs/b#for-android)',
      'b.mdx': `---\nsdk: ios, android\n---\n\n${only('ios', '## For iOS')}`,
    }
    expect(short(find(files, { url }))).toEqual([
      'reader a.mdx:1 /docs/b#for-ios on a.mdx (android)',
      'anchor a.mdx:1 /docs/b#for-android on a.mdx (ios android go)',
    ])
  })

  it('may be of several pages, one for each reader', () => {
    const files = { 'ios/b.mdx': '## One', 'go/b.mdx': '## Two', 'a.mdx': '[1](/b#one)' }
    const one = (path: string, { sdk }: Readonly<Record<string, string | undefined>>): string | undefined =>
      path === 'a.mdx' ? '/a' : path.startsWith(`${sdk}/`) ? '/b' : undefined
    expect(short(find(files, { url: one }))).toEqual(['anchor a.mdx:1 /b#one on a.mdx (go)'])
  })

  it('may name an origin', () => {
    const files = {
      'guides/a.mdx': '[1](https://x.dev/docs/guides/b) [2](https://y.dev/docs/guides/b) [3](/docs/guides/a)',
      'b.mdx': '',
    }
    expect(short(find(files, { url: (path) => `https://x.dev${url(path)}` }))).toEqual([
      'page guides/a.mdx:1 https://x.dev/docs/guides/b on guides/a.mdx (ios android go) → /docs/b',
    ])
  })

  it('tell readers by all their axes', () => {
    const given: Options = { axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } }
    const files = { 'a.mdx': only('go', '[1](#x)') + '\n\n<If is="llm">\n\n## X\n\n</If>' }
    const [link] = find(files, { url }, given)
    expect(link?.from).toEqual([{ page: 'a.mdx', sdks: ['go'], readers: [{ sdk: 'go', audience: 'human' }] }])
    expect(link?.elsewhere).toEqual([
      {
        page: 'a.mdx',
        sdks: ['ios', 'android', 'go'],
        readers: ['ios', 'android', 'go'].map((sdk) => ({ sdk, audience: 'llm' })),
      },
    ])
  })

  it('are nobody where there are no axes', () => {
    const resolver = createResolver({ 'a.mdx': '[1](#x)' })
    expect(findBrokenLinks(resolver).map(({ from, kind }) => [kind, from])).toEqual([
      ['anchor', [{ page: 'a.mdx', sdks: [] }]],
    ])
  })

  it('are asked for as seldom as addresses tell them apart', () => {
    let asked = 0
    find({ 'a.mdx': '', 'b.mdx': '' }, { url: (path) => (asked++, url(path)) })
    expect(asked).toBe(2)
  })
})

describe('findBrokenLinks: misuse', () => {
  const resolver = createResolver({ 'a.mdx': '' })

  it.each<[string, () => unknown, string]>([
    ['no resolver', () => findBrokenLinks({} as never), 'Expected a resolver'],
    ['an unknown option', () => findBrokenLinks(resolver, { urls: url } as never), 'did you mean `url`'],
    [
      'a `url` that is no function',
      () => findBrokenLinks(resolver, { url: '/docs' } as never),
      'Expected option `url` to be a function',
    ],
    [
      'a `known` that is none',
      () => findBrokenLinks(resolver, { known: [] } as never),
      'Expected option `known` to be a function',
    ],
    [
      'a `known` that gives no boolean',
      () => findBrokenLinks(createResolver({ 'a.mdx': '[x](#x)' }), { known: () => Promise.resolve(true) as never }),
      'Expected `known` to give a boolean for `/a`, not a promise',
    ],
    [
      'an address that is no text',
      () => findBrokenLinks(resolver, { url: () => 1 as never }),
      'Expected `url` to give a string, several or `undefined` for `a.mdx`, not',
    ],
    [
      'a part of `site` that is unknown',
      () => createResolver({}, { site: { routes: url } as never }),
      'did you mean `route`',
    ],
    [
      'a `slug` that is no function',
      () => createResolver({}, { site: { slug: true } as never }),
      'Expected option `site.slug` to be a function',
    ],
    [
      'a `fallback` that is no boolean',
      () => createResolver({}, { site: { fallback: 'en' } as never }),
      'Expected option `site.fallback` to be a boolean',
    ],
  ])('throws for %s', (_, call, message) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})
