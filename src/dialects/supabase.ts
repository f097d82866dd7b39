import type { ReadDirective } from '../model/host-directive.js'
import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { routeSegments } from '../model/path.js'
import { attributeValue } from './attribute-value.js'
import { numberedIds } from './numbered-ids.js'
import { ownDialect } from './own-dialect.js'
import { belowFolder } from './routes.js'

/**
 * As the docs of Supabase are written: `<$Partial path="a.mdx" variables={{ "b": "c" }} />` of files in `_partials`, with
 * `{{ .b }}` in them, `<$Show if="feature">`, `<$CodeSample>` of `examples/`, `<$CodeTabs>`, and `<Tabs>` with
 * `<TabPanel id label>`.
 *
 * Files are keyed from the root of the repository, from `apps/docs`, or from its `content`. After the guide for
 * contributors of Supabase's docs and their directives.
 */
export function supabase(): Dialect {
  return ownDialect({
    name: 'supabase',
    rules: numberedIds,
    sdks: {
      js: 'JavaScript',
      dart: ['Dart', 'Flutter'],
      swift: 'Swift',
      kotlin: 'Kotlin',
      python: 'Python',
      csharp: 'C#',
    },
    components: {
      include: [
        { name: '$Partial', src: 'path', props: 'variables', own: 'feature' },
        { name: '$CodeSample', src: 'path', own: ['external', 'lines', 'meta'], unless: 'external' },
      ],
      tabs: [{ name: 'Tabs' }, { name: '$CodeTabs' }],
      tab: { name: 'TabPanel', label: ['label', 'id'] },
    },
    syntax: { placeholders: ['{{ .', '}}'] },
    locate,
    directive,
    rebase: false,
    site: { route: (path) => routeSegments(belowFolder(path, 'content') ?? path).join('/') },
  })
}

// Features are on, but for what is shown where one is not.
const directive: ReadDirective = (element) => {
  if (element.name !== '$Show') return undefined
  const feature = attributeValue(element, 'if')
  if (typeof feature !== 'string') return undefined
  return feature.trimStart().startsWith('!') ? { role: 'condition', is: { sdk: [] } } : { role: 'condition' }
}

const locate: Locate = (src, { from, name }) => {
  const [content = ''] = /^(?:[^/]+\/)*?content\//.exec(from) ?? []
  if (name === '$Partial') return `${content}_partials/${src}`
  if (name !== '$CodeSample') return undefined
  // A build copies them from the root of the repository into the app.
  const app = content.replace(/content\/$/, '')
  return [...new Set([app.replace(/apps\/docs\/$/, ''), app])].map((root) => `${root}examples/${src}`)
}
