import type { Docs } from '../../node/docs.js'
import { queryOfReader } from './query-of-reader.js'
import { slashed } from './slashed.js'

/** The module that has the pages. */
export const routesId = 'virtual:mdx-partials/routes'

/** Its id once it is found; with a zero first, other plugins leave it alone. */
export const routesModule = `\0${routesId}`

/**
 * A module with a route for each page and reader in its scope: `{ path, page, sdk, reader, load }`. `path` is that of
 * the page without its extension and `index`, and `load` imports its module when it is called.
 */
export function writeRoutes(docs: Docs): string {
  const routes = [...docs.resolver.resolveAll()].map(({ path: page, sdk, reader }) => {
    const specifier = `${slashed(docs.absolute(page))}?${queryOfReader(reader)}`.replace(/\?$/, '')
    const data = JSON.stringify({ path: routePath(page), page, sdk, reader }).slice(0, -1)
    return `  ${data},"load":() => import(${JSON.stringify(specifier)})}`
  })
  return `export const routes = [\n${routes.join(',\n')}\n]\nexport default routes\n`
}

function routePath(page: string): string {
  return page.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '')
}
