import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import { routePath } from '../route-path.js'
import { slashed } from '../slashed.js'
import { moduleId } from './module-id.js'

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

/** A module with a route for each output of `resolveAll`. It imports ids: a name with a `?` is no other specifier's. */
export function writeRoutes(docs: Docs, as: 'js' | 'mdx' = 'js'): string {
  const routes = [...docs.resolver.resolveAll()].map(({ path: page, sdk, reader }) => {
    const specifier = moduleId(slashed(docs.absolute(page)), reader, as)
    const data = JSON.stringify({ path: routePath(page), page, sdk, reader }).slice(0, -1)
    return `  ${data},"load":() => import(${JSON.stringify(specifier)})}`
  })
  return `export const routes = [\n${routes.join(',\n')}\n]\nexport default routes\n`
}
