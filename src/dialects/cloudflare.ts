import type { Locate } from '../model/host-locate.js'
import type { Dialect } from '../model/options.js'
import { ownDialect } from './own-dialect.js'
import { locateInAstro, starlight } from './starlight.js'

/**
 * As Cloudflare's docs are written: as Starlight's, and `<Render file="x" product="workers" params={{ a: 1 }} />` brings in
 * `partials/workers/x.mdx`, in which `{props.a}` is a prop; a comment behind a heading is its id. After the pages on
 * components in their style guide, and the code of those.
 */
export function cloudflare(): Dialect {
  const astro = starlight()
  return ownDialect({
    ...astro,
    name: 'cloudflare',
    components: {
      include: { name: 'Render', src: 'file', props: 'params', own: 'product' },
      tab: { name: 'TabItem', label: 'label' },
    },
    isPartial: (path) => path.slice(contentOf(path).length).startsWith('partials/'),
    locate,
    syntax: { ...astro.syntax, headingIds: 'comment' },
  })
}

/** Where no product is named, it is the one whose folder the file is in. */
const locate: Locate = (src, request) => {
  const { name, from, attributes } = request
  if (name !== 'Render') return locateInAstro(src, request)
  const content = contentOf(from)
  const [, folder = ''] = from.slice(content.length).split('/')
  const { product = folder } = attributes
  return `${content}partials/${String(product)}/${src}`
}

/** The folder that holds `docs/` and `partials/`. */
function contentOf(path: string): string {
  const at = `/${path}`.lastIndexOf('/content/')
  return at === -1 ? '' : path.slice(0, at + 'content/'.length)
}
