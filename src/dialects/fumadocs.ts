import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { folderOf, normalizePath, routeSegments } from '../model/path.js'
import { keepPasted } from './keep-links.js'
import type { Route } from '../model/site-options.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder, githubSlug, isGroup, routeInApp, withoutLanguage } from './routes.js'
import { inSitesAround } from '../model/site-paths.js'

/**
 * As docs of Fumadocs are written: `<include>./steps.mdx</include>` with `cwd`, `lang` and `meta`; partials that are
 * imported, `@/snippets/steps.mdx`; `<show when={props.framework === 'next'}>`; `<Tabs items>` with `<Tab value>`, or
 * blocks of code with `tab="…"`. From its docs on Markdown, include, show and tabs, and from its packages
 * `fumadocs-core`, `fumadocs-mdx` and `fumadocs-ui`.
 */
export function fumadocs(): Dialect {
  return ownDialect({
    name: 'fumadocs',
    components: {
      include: { name: 'include', text: true, own: ['cwd', 'lang', 'meta'] },
      if: { name: ['If', 'show'], when: 'when' },
      tabs: { name: ['Tabs', 'CodeBlockTabs'], meta: 'tab' },
      tab: { name: ['Tab', 'TabsContent', 'CodeBlockTab'], label: 'value' },
    },
    aliases: { '@/': ['', 'src/'], '~/': ['', 'src/'] },
    locate,
    rebase: keepPasted,
    isPartial,
    site: { route, slug: githubSlug },
    format: 'md',
    syntax: { headingIds: 'brackets' },
    // What is shared may be a page as well.
    rules: { ...numberedIds, 'include-page': 'off' },
  })
}

const locate: Locate = (src, { name, from, attributes }) => {
  if (name === 'include') {
    if ('cwd' in attributes) return inSitesAround(src.replace(/^(?:\.?\/)+/, ''), from)
    const path = normalizePath(`${folderOf(from)}/${src}`)
    return path === undefined ? undefined : [path]
  }
  const path = /^[@~]\/(.+)/.exec(src)?.[1]
  return path === undefined ? undefined : ['', 'src/'].flatMap((folder) => inSitesAround(folder + path, from))
}

// Names that no collection takes up, and folders beside it.
const isPartial = (path: string): boolean =>
  /(?:^|\/)[_.]/.test(path) || (/(?:^|\/)(?:partials|snippets)\//.test(path) && !/(?:^|\/)content\/docs\//.test(path))

// Folders in parentheses are none.
const route: Route = (path) => {
  const plain = withoutLanguage(path)
  const content = belowFolder(plain, 'content/docs') ?? belowFolder(plain, 'content')
  if (content === undefined && belowFolder(plain, 'app') !== undefined) return routeInApp(plain)
  return routeSegments(content ?? plain)
    .filter((segment) => !isGroup(segment))
    .join('/')
}
