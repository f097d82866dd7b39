import type { Locate } from '../model/host-locate.js'
import type { Rebase } from '../model/host-rebase.js'
import type { Dialect } from '../model/options.js'
import { hasUnderscore } from '../model/path.js'
import { docusaurusRoute } from './docusaurus-routes.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { githubSlug } from './routes.js'
import { inSitesAround } from '../model/site-paths.js'

/**
 * As docs of Docusaurus 2 and 3 are written: partials are imported, `_steps.mdx` by a relative path, by `@site/…` or by
 * `/…`; `<Tabs values={[{ label, value }]}>` hold `<TabItem value label>`; and `{#id}`, `<!-- -->` and `:::note Title` are
 * read as its loader reads them. From its docs on Markdown features, and from its packages `mdx-loader`, `utils` and
 * `theme-common`. What is for some readers only, it has no word for: `<If>` stays ours, and `components.if` names others.
 */
export function docusaurus(): Dialect {
  return ownDialect({
    name: 'docusaurus',
    rules: numberedIds,
    components: { tabs: { name: 'Tabs', items: 'values' }, tab: { name: 'TabItem', label: ['label', 'value'] } },
    // For modules of constants, which `locate` is not asked for.
    aliases: { '@site/': ['', 'website/'] },
    isPartial,
    locate,
    rebase,
    urls: { Link: ['to'] },
    site: { route: docusaurusRoute, slug: githubSlug, fallback: true },
    syntax: { headingIds: ['braces', 'hash-comment'], comments: true, fences: 'mdx-code-block', admonitions: true },
  })
}

/** Beside its docs, a site has pages in `src/pages/` alone; its folder may be called `docs` as well. */
function isPartial(path: string): boolean {
  if (hasUnderscore(path)) return true
  const folders = path.split('/').slice(0, -1)
  const at = folders.findIndex((name, index) => name === 'static' || (name === 'src' && folders[index + 1] !== 'pages'))
  return at !== -1 && !folders.slice(0, Math.max(0, at - 1)).some((name) => holdsPages.test(name))
}

const holdsPages = /^(?:blog|docs|i18n|.*versioned_docs)$/

// Webpack takes a leading `/` for the folder of the site as well.
const locate: Locate = (src, { from }) => {
  const path = /^(?:@site)?\/(?!\/)(.+)/.exec(src)?.[1]
  if (path === undefined) return undefined
  const inDocs = path.slice(path.indexOf('/') + 1)
  return [...inSitesAround(path, from), inDocs]
}

// Files are found from the file that names them, be they pages or images; a link without extension is of the page's URL.
const rebase: Rebase = (url, { kind }) => (kind === 'module' || /\.[a-z\d]+(?:[?#]|$)/i.test(url) ? undefined : url)
