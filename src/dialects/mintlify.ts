import type { ReadDirective } from '../model/host-directive.js'
import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { routeSegments } from '../model/path.js'
import { attributeValue } from './attribute-value.js'
import { keepPasted } from './keep-links.js'
import type { Route } from '../model/site-options.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { inSitesAround } from '../model/site-paths.js'

/**
 * As docs of Mintlify are written: snippets are imported, `/snippets/steps.mdx`, or named by `<Snippet file>`; `<Tabs>`
 * hold `<Tab title>`, `<CodeGroup>` and `<RequestExample>` blocks of code with a title; `<View title>` is for whom its
 * title names; `<Visibility for="agents">` is for an audience; and `{#id}` is the id of a heading. From its docs on
 * reusable snippets and components, and from its packages `common` and `prebuild`.
 */
export function mintlify(): Dialect {
  return ownDialect({
    name: 'mintlify',
    rules: numberedIds,
    axes: { audience: ['humans', 'agents'] },
    components: {
      include: { name: 'Snippet', src: 'file' },
      if: { labels: { View: 'title' } },
      tabs: [
        { name: ['Tabs', 'CodeGroup', 'SnippetGroup'] },
        { name: ['RequestExample', 'ResponseExample'], unwrap: false },
      ],
      tab: { name: 'Tab', label: 'title' },
    },
    imports: { lowerCase: true },
    bareProps: true,
    locate,
    directive,
    rebase: keepPasted,
    isPartial,
    urls: { Card: ['href', 'img'] },
    site: { route },
    syntax: { headingIds: true },
  })
}

const locate: Locate = (src, { name, from }) => {
  if (name === 'Snippet') return ['_snippets/', 'snippets/'].flatMap((folder) => inSitesAround(folder + src, from))
  return src.startsWith('/') ? inSitesAround(src.slice(1), from) : undefined
}

// Who is signed in, the host knows.
const directive: ReadDirective = (element) => {
  if (element.name !== 'Visibility') return undefined
  const audience = attributeValue(element, 'for')
  return audience === 'humans' || audience === 'agents' ? { role: 'condition', is: { audience } } : undefined
}

const isPartial = (path: string): boolean => /^(?:(?:.+\/)?(?:docs|mintlify|src)\/)?_?snippets\//.test(path)

// The site may be a folder of the files.
const route: Route = (path) => {
  const [first = '', ...rest] = routeSegments(path)
  const whole = [first, ...rest].join('/')
  return /^(?:docs|mintlify|src)$/.test(first) ? [rest.join('/'), whole] : whole
}
