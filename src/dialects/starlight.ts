import { hasUnderscore, routeSegments } from '../model/path.js'
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
    aliases: {
      '~/': sources,
      '@/': sources,
      '@components/': sources.map((folder) => `${folder}components/`),
      '@content/': sources.map((folder) => `${folder}content/`),
      '@includes/': sources.map((folder) => `${folder}content/includes/`),
      '@partials/': sources.map((folder) => `${folder}content/partials/`),
      '@snippets/': sources.flatMap((folder) => [`${folder}snippets/`, `${folder}content/snippets/`]),
    },
    isPartial,
    rebase: keepLinks,
    site: { route, slug: githubSlug, fallback: true },
    format: 'md',
    syntax: { admonitions: true },
  })
}

/** Where a site's sources are, from the root of what is handed over. */
const sources = ['src/', '', 'docs/src/', 'website/src/', 'site/src/']

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
