import { hasUnderscore, routeSegments } from '../model/path.js'
import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { keepLinks } from './keep-links.js'
import type { Route } from '../model/site-options.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder, githubSlug } from './routes.js'

/**
 * As docs of Starlight, and of Astro without it, are written: partials are imported; tabs are `<Tabs>` of `<TabItem>`;
 * asides are `:::note`, `:::tip`, `:::caution` and `:::danger`; `.md` is Markdown. After Starlight's pages on Markdown,
 * asides, tabs and project structure, and Astro's on MDX and on content collections.
 */
export function starlight(): Dialect {
  return ownDialect({
    name: 'starlight',
    rules: numberedIds,
    components: { tab: { name: 'TabItem', label: 'label' } },
    imports: ['default', 'Content'],
    frontmatter: 'frontmatter',
    // For what is not below the sources of the file, and for modules of constants, which `locate` is not asked for.
    aliases: Object.fromEntries(
      Object.entries(shorthands).map(([start, folders]) => [
        start,
        sources.flatMap((source) => folders.map((folder) => source + folder)),
      ]),
    ),
    isPartial,
    locate: locateInAstro,
    rebase: keepLinks,
    site: { route, slug: githubSlug, fallback: true },
    format: 'md',
    syntax: { admonitions: true },
  })
}

/** Where a site's sources are, from the root of what is handed over. */
const sources = ['src/', '', 'docs/src/', 'website/src/', 'site/src/']

/** What sites call folders of their sources. */
const shorthands: Readonly<Record<string, readonly string[]>> = {
  '~/': [''],
  '@/': [''],
  '@components/': ['components/'],
  '@content/': ['content/'],
  '@includes/': ['content/includes/'],
  '@partials/': ['content/partials/'],
  '@snippets/': ['snippets/', 'content/snippets/'],
}

/**
 * Where a path leads by a shorthand: the site is the folder that holds the sources of the file; with a `baseUrl`, `src/…` is
 * a path from it as well.
 */
export const locateInAstro: Locate = (src, { from }) => {
  const at = `/${from}`.lastIndexOf('/src/')
  if (at === -1) return undefined
  const site = from.slice(0, at)
  const [, start = '', rest = ''] = /^(\/?src\/|[~@][^/]*\/)(.+)/.exec(src) ?? []
  const folders = start.endsWith('src/') ? [''] : shorthands[start]
  return folders && [...folders.map((folder) => `${site}src/${folder}${rest}`), src.replace(/^\//, '')]
}

/**
 * Astro makes pages of collections and of `src/pages/`, but for files whose name starts with `_`; whatever else is in
 * `src/` is there to be imported.
 */
function isPartial(path: string): boolean {
  if (hasUnderscore(path)) return true
  const at = `/${path}`.lastIndexOf('/src/')
  if (at === -1) return false
  const [folder = '', collection = ''] = path.slice(at + 'src/'.length).split('/')
  return folder === 'content' ? shared.has(collection) : folder !== 'pages'
}

/** Folders of a site's content that hold no pages. */
const shared: ReadonlySet<string> = new Set([
  'fragments',
  'include',
  'includes',
  'partials',
  'reusables',
  'shared',
  'snippets',
])

// Entries of collections are slugs; of a collection that is not Starlight's, only the site knows where it is.
const route: Route = (path, { frontmatter: { slug } }) => {
  const page = belowFolder(path, 'src/pages')
  if (page !== undefined) return `/${routeSegments(page).join('/')}`
  if (typeof slug === 'string') return slug.replace(/^\/+/, '')
  const slugs = (below: string): string => routeSegments(below).map(githubSlug).join('/')
  const entry = belowFolder(path, 'content/docs')
  if (entry !== undefined) return slugs(entry)
  const other = belowFolder(path, 'src/content')
  return other === undefined ? slugs(path) : [slugs(other), slugs(other.slice(other.indexOf('/') + 1))]
}
