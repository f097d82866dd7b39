import { hasUnderscore, routeSegments } from '../model/path.js'
import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { keepLinks } from './keep-links.js'
import type { Route } from '../model/site-options.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder, githubSlug, routeInApp, withoutLanguage } from './routes.js'

/**
 * As docs of Nextra are written, from version 2 on: partials are imported; tabs are `<Tabs items={['npm', 'pnpm']}>` of
 * `<Tabs.Tab>`, or `<Tab>` before version 3; `## Title [#id]` is an id; `.md` is MDX. After Nextra's pages on Markdown, MDX,
 * tabs and file conventions.
 */
export function nextra(): Dialect {
  return ownDialect({
    name: 'nextra',
    rules: numberedIds,
    components: { tab: { name: ['Tabs.Tab', 'Tab'] } },
    // For what is not below the site of the file, and for modules of constants, which `locate` is not asked for.
    aliases: { '@/': roots, '~/': roots, '@components/': roots.map((folder) => `${folder}components/`) },
    isPartial,
    locate,
    rebase: keepLinks,
    site: { route, slug: githubSlug },
    format: 'mdx',
    syntax: { headingIds: 'brackets' },
  })
}

/** Where a site is, from the root of what is handed over. */
const roots = ['', 'src/', 'docs/', 'docs/src/', 'website/', 'website/src/']

/**
 * Pages are in `content/`, or `pages/` before version 4, and are the files `page.mdx` in `app/`. What is in a folder beside
 * those is there to be imported; where no such folder is in the path, it starts below it.
 */
function isPartial(path: string): boolean {
  if (hasUnderscore(path)) return true
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const root = folders.find((folder) => rootFolders.has(folder))
  if (root === 'app') return !/^page\.mdx?$/.test(name)
  if (root !== undefined) return folders.includes('partials')
  return folders.some((folder) => shared.has(folder))
}

// The site is the folder that holds the first of these, or its `src/` is.
const locate: Locate = (src, { from }) => {
  const folders = from.split('/').slice(0, -1)
  const at = folders.findIndex((folder) => rootFolders.has(folder) || shared.has(folder))
  const path = /^(?:[@~]\/|@(?=components\/))(.+)/.exec(src)?.[1]
  if (at === -1 || path === undefined) return undefined
  const root = folders.slice(0, at).map((folder) => `${folder}/`)
  const sites = [root, root.at(-1) === 'src/' ? root.slice(0, -1) : [...root, 'src/']]
  return [...sites.map((site) => site.join('') + path), src]
}

const rootFolders: ReadonlySet<string> = new Set(['app', 'content', 'pages'])

/** Folders beside the pages that hold partials. */
const shared: ReadonlySet<string> = new Set([
  'components',
  'components-mdx',
  'fragments',
  'includes',
  'mdx',
  'partials',
  'shared',
  'snippets',
])

// What is in `content/` is where the site says.
const route: Route = (path) => {
  const plain = withoutLanguage(path)
  const content = belowFolder(plain, 'content')
  if (content !== undefined) return routeSegments(content).join('/')
  const page = belowFolder(plain, 'pages')
  return page === undefined ? routeInApp(plain) : `/${routeSegments(page).join('/')}`
}
