import { describe, expect, it } from 'vitest'
import {
  amplify,
  clerk,
  cloudflare,
  docusaurus,
  fumadocs,
  mintlify,
  nextra,
  sentry,
  starlight,
  supabase,
  teams,
  type Dialect,
} from '../../src/dialects.js'
import { createResolver } from '../../src/index.js'
import { findBrokenLinks } from '../../src/insight.js'

interface Case {
  readonly dialect: Dialect
  /** Pages that are linked to; each has the heading `Set it up`. */
  readonly pages: Record<string, string>
  /** The page that links stand on. */
  readonly from: string
  /** URLs that lead somewhere. */
  readonly there: readonly string[]
  /** URLs that do not: `certain` or `likely`, and what was meant. */
  readonly gone: Record<string, string>
}

const cases: Record<string, Case> = {
  'Docusaurus: numbers, slugs, ids, folders, versions, the blog, pages': {
    dialect: docusaurus(),
    pages: {
      'docs/01-intro.md': '',
      'docs/02-guides/README.md': '',
      'docs/02-guides/guides-2.md': '',
      'docs/02-guides/03_api.mdx': '---\nslug: /the-api\n---\n\n',
      'docs/02-guides/hooks.mdx': '---\nslug: ../use\n---\n\n',
      'docs/02-guides/own.mdx': '---\nid: my-id\n---\n\n',
      'docs/02-guides/7.0-notes.md': '',
      'docs/deep/deep.md': '',
      'versioned_docs/version-1.0/old.md': '',
      'blog/2024-01-02-hello/index.md': '',
      'blog/2024-01-03-world.md': '---\nslug: my-world\n---\n\n',
      'src/pages/about.mdx': '',
    },
    from: 'docs/02-guides/from.mdx',
    there: [
      '/docs/intro#set-it-up',
      '/docs/guides',
      '/docs/guides/#set-it-up',
      '/docs/the-api',
      '/docs/use',
      '/docs/guides/my-id',
      '/docs/guides/7.0-notes',
      '/docs/deep',
      '/docs/1.0/old',
      '/docs/old',
      '/blog/2024/01/02/hello',
      '/blog/my-world',
      '/about',
      '../01-intro.md#set-it-up',
      './03_api.mdx',
      '/02-guides/03_api.mdx',
      '@site/docs/01-intro.md',
      './my-id',
      '../intro',
      '/pricing',
      '/img/a.png',
    ],
    gone: {
      '/docs/guides/own': 'certain',
      '/docs/guides/api#x': 'certain',
      '/docs/category/guides': 'likely → /docs/guides',
      './04_api.mdx': 'certain → ./03_api.mdx',
      '/docs/intro#setup': 'certain',
      '/docs/intro#set-itup': 'likely → /docs/intro#set-it-up',
    },
  },
  'Docusaurus: a translation leads to what is not translated too': {
    dialect: docusaurus(),
    pages: {
      'docs/01-intro.md': '',
      'docs/guides/api.mdx': '',
      'community/team.md': '',
      'blog/2024-01-02-hello.md': '',
      'src/pages/about.mdx': '',
      'i18n/fr/docusaurus-plugin-content-docs/current/guides/hooks.mdx': '',
      'i18n/fr/docusaurus-plugin-content-docs/version-1.0/old.md': '',
      'i18n/fr/docusaurus-plugin-content-docs-community/current/chat.md': '',
      'i18n/fr/docusaurus-plugin-content-blog/2024-01-03-salut.md': '',
      'i18n/fr/docusaurus-plugin-content-pages/contact.md': '',
    },
    from: 'i18n/fr/docusaurus-plugin-content-docs/current/guides/from.mdx',
    there: [
      '../01-intro.md#set-it-up',
      './api.mdx',
      './api',
      './hooks.mdx#set-it-up',
      './hooks',
      '/docs/intro',
      '/docs/guides/hooks',
      '/fr/docs/guides/hooks#set-it-up',
      '/docs/1.0/old',
      '/fr/community/chat',
      '/fr/docs/guides/api',
      '/fr/blog/2024/01/03/salut',
      '/fr/contact',
    ],
    gone: {
      './apis.mdx': 'certain',
      '../01-intro.md#setup': 'certain',
      './hooks#x': 'certain',
      '/docs/guides/none': 'certain',
    },
  },
  'Starlight: what is not translated is shown as it is': {
    dialect: starlight(),
    pages: {
      'src/content/docs/start.md': '',
      'src/content/docs/guides/a.md': '',
      'src/content/docs/js/b.md': '',
      'src/content/docs/pt-br/start.md': '',
    },
    from: 'src/content/docs/pt-br/guides/from.mdx',
    there: ['/pt-br/start/', '/pt-br/guides/a/#set-it-up', '../a/', '../../guides/a', '/guides/a'],
    gone: { '/pt-br/guides/none/': 'certain', '/pt-br/guides/a#x': 'certain', '/js/start/': 'certain → /start' },
  },
  'Starlight: slugs of paths, pages of Astro, the top': {
    dialect: starlight(),
    pages: {
      'src/content/docs/Getting Started.md': '',
      'src/content/docs/guides/index.mdx': '',
      'src/content/docs/guides/v1.2.mdx': '',
      'src/content/docs/x.md': '---\nslug: my/own\n---\n\n',
      'src/pages/about.md': '',
    },
    from: 'src/content/docs/guides/from.mdx',
    there: [
      '/getting-started/#_top',
      '/getting-started/#set-it-up',
      '/guides/',
      '/guides/v12/',
      '/my/own',
      '/about/',
      '../../getting-started/',
      '/blog',
    ],
    gone: { '/guides/none': 'certain', '/geting-started/': 'likely → /getting-started', '/guides/#set': 'certain' },
  },
  'Starlight below a base': {
    dialect: starlight(),
    pages: { 'src/content/docs/a.md': '', 'src/content/docs/guides/b.md': '' },
    from: 'src/content/docs/from.mdx',
    there: ['/base/a', '/base/guides/b/', '/other/x'],
    gone: { '/base/guides/c': 'certain' },
  },
  'Cloudflare: as Starlight, with ids in comments': {
    dialect: cloudflare(),
    pages: { 'src/content/docs/workers/setup.mdx': '## Call it {/*call*/}\n\n' },
    from: 'src/content/docs/workers/from.mdx',
    there: ['/workers/setup/#call', '/workers/setup/#set-it-up'],
    gone: {
      '/workers/setup/#call-it': 'certain → /workers/setup/#call',
      '/workers/set-up/': 'certain → /workers/setup',
    },
  },
  'Nextra: content, pages and the app folder': {
    dialect: nextra(),
    pages: {
      'content/index.mdx': '',
      'content/guide/setup.mdx': '## Call it [#call]\n\n',
      'content/guide/setup.fr.mdx': '',
      'app/blog/(posts)/first/page.mdx': '',
    },
    from: 'content/guide/from.mdx',
    there: ['/docs/guide/setup#call', '/docs/guide/setup#set-it-up', '/docs', '/blog/first', '/pricing', './setup'],
    gone: {
      '/docs/guide/set-up': 'certain → /docs/guide/setup',
      '/docs/guide/setup#call-it': 'certain → /docs/guide/setup#call',
    },
  },
  'Fumadocs: groups of folders': {
    dialect: fumadocs(),
    pages: { 'content/docs/(guide)/setup.mdx': '## Call it [#call]\n\n', 'content/docs/ui/(x)/index.mdx': '' },
    from: 'content/docs/ui/from.mdx',
    there: ['/docs/setup#call', '/docs/setup#set-it-up', '/docs/ui', '../(guide)/setup.mdx', '/blog/x'],
    gone: { '/docs/ui/none': 'certain', '/docs/setup#call-it': 'certain → /docs/setup#call' },
  },
  'Mintlify: paths from the root, ids of components': {
    dialect: mintlify(),
    pages: {
      'quickstart.mdx': '<Accordion title="Why so?">x</Accordion>\n\n<ParamField path="user_id">x</ParamField>\n\n',
      'guides/users.mdx': '',
    },
    from: 'guides/from.mdx',
    there: [
      '/quickstart#why-so',
      '/quickstart#param-user-id',
      '/quickstart#set-it-up',
      '/guides/users',
      'users',
      '/pricing',
    ],
    gone: { '/quickstrat': 'likely → /quickstart', '/guides/none': 'certain', '/quickstart#why': 'certain' },
  },
  'Sentry: common pages are at the platform and at its guides': {
    dialect: sentry({
      paths: [
        'docs/platforms/javascript/common/setup.mdx',
        'docs/platforms/javascript/guides/nextjs/index.mdx',
        'docs/platforms/javascript/index.mdx',
      ],
    }),
    pages: {
      'docs/platforms/javascript/common/setup.mdx': '',
      'docs/platforms/javascript/index.mdx': '',
      'docs/platforms/javascript/guides/nextjs/index.mdx': '',
    },
    from: 'docs/product/from.mdx',
    there: [
      '/platforms/javascript/setup/#set-it-up',
      '/platforms/javascript/guides/nextjs/setup/',
      '/platforms/javascript/guides/nextjs/',
    ],
    gone: { '/platforms/javascript/guides/nextjs/set-up/': 'certain → /platforms/javascript/guides/nextjs/setup' },
  },
  'Amplify: the platform is a folder': {
    dialect: amplify(),
    pages: { 'src/pages/[platform]/build/auth/index.mdx': '' },
    from: 'src/pages/[platform]/build/from/index.mdx',
    there: ['/react/build/auth/', '/[platform]/build/auth/', '/swift/build/auth/#set-it-up'],
    gone: { '/[platform]/build/data/': 'certain' },
  },
  'Supabase: below content': {
    dialect: supabase(),
    pages: { 'apps/docs/content/guides/auth.mdx': '' },
    from: 'apps/docs/content/guides/from.mdx',
    there: ['/docs/guides/auth#set-it-up', '/guides/other', '/dashboard/project'],
    gone: { '/docs/guides/none': 'certain' },
  },
  'Teams: a template is a page for each language': {
    dialect: teams(),
    pages: { 'src/pages/templates/essentials/setup/README.mdx': '' },
    from: 'src/pages/templates/essentials/from.mdx',
    there: ['/python/essentials/setup', '/essentials/setup#set-it-up', './setup/README.mdx'],
    gone: { '/python/essentials/none': 'certain' },
  },
  'Clerk: with an SDK before the page, or without': {
    dialect: clerk(),
    pages: { 'guides/setup.mdx': '## Use `useAuth()` & co\n\n' },
    from: 'guides/from.mdx',
    there: ['/docs/guides/setup#use-use-auth-and-co', '/docs/go/guides/setup#set-it-up', '/pricing'],
    gone: { '/docs/go/guides/set-up': 'certain → /docs/guides/setup' },
  },
}

describe('findBrokenLinks: without a `url`', () => {
  it.each(Object.entries(cases))('%s', (_, { dialect, pages, from, there, gone }) => {
    const links = [...there, ...Object.keys(gone)].map((url) => `[x](<${url}>)`).join('\n')
    const files = Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, `${text}## Set it up\n`]))
    const resolver = createResolver({ ...files, [from]: links }, { dialect, sdks: dialect.sdks ?? ['go', 'react'] })
    const found = findBrokenLinks(resolver).map(
      ({ url, certainty, expected }) => [url, `${certainty}${expected === undefined ? '' : ` → ${expected}`}`] as const,
    )
    expect(Object.fromEntries(found)).toEqual(gone)
  })

  it('leaves out numbers that files are ordered by', () => {
    const resolver = createResolver({
      '01-start/02-setup.mdx':
        '[1](./use) [2](/docs/start/use) [3](/docs/01-start/03-use) [4](./03-use.mdx) [5](./gone)',
      '01-start/03-use.mdx': '[1](/docs) [2](/docs/start)',
    })
    expect(findBrokenLinks(resolver).map(({ url, certainty }) => [url, certainty])).toEqual([
      ['./gone', 'certain'],
      ['/docs/start', 'likely'],
    ])
  })

  it('tells nothing of links from the root where none of them leads to a page', () => {
    const resolver = createResolver({ 'a.mdx': '[x](/docs/guides/none)', 'guides/b.mdx': '' })
    expect(findBrokenLinks(resolver)).toEqual([])
  })

  it('takes the folder that most links lead below', () => {
    const resolver = createResolver({
      'a.mdx': '[1](/v2/a) [2](/docs/guides/b) [3](/docs/a) [4](/docs/guides/c) [5](/v2/guides/c)',
      'guides/b.mdx': '',
    })
    expect(findBrokenLinks(resolver).map(({ url }) => url)).toEqual(['/docs/guides/c'])
  })
})
