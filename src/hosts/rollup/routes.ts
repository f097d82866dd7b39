import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import { queryOfReader } from '../query-of-reader.js'
import { routePath } from '../route-path.js'
import { slashed } from '../slashed.js'

/** The module that has the pages. */
export const routesId = 'virtual:mdx-partials/routes'

/** Its id once it is found; with a zero first, other plugins leave it alone. */
export const routesModule = `\0${routesId}`

/** What the module of the routes has for a page and a reader. */
export interface Route<Module = unknown> {
  /** Path of the page without its extension and `index`. */
  readonly path: string
  readonly page: string
  /** Left out where there are no SDKs. */
  readonly sdk?: string
  readonly reader: Reader
  /** Imports the module of the page. */
  load(): Promise<Module>
}

/** A module with a route for each output of `resolveAll`. */
export function writeRoutes(docs: Docs): string {
  const routes = [...docs.resolver.resolveAll()].map(({ path: page, sdk, reader }) => {
    const specifier = `${slashed(docs.absolute(page))}?${queryOfReader(reader)}`.replace(/\?$/, '')
    const data = JSON.stringify({ path: routePath(page), page, sdk, reader }).slice(0, -1)
    return `  ${data},"load":() => import(${JSON.stringify(specifier)})}`
  })
  return `export const routes = [\n${routes.join(',\n')}\n]\nexport default routes\n`
}
