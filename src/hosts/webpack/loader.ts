import type { LoaderContext } from './loader-context.js'
import { loadModule } from './load-module.js'
import { toLoaderError } from './tell-messages.js'

/** Loads pages of docs, each for the reader whom its query or the options name; any other MDX as it is. */
export function loader(this: LoaderContext, source: string, sourceMap?: object, told?: object): void {
  const done = this.async()
  loadModule(this, { code: source, map: sourceMap, meta: told }).then(
    ({ code, map, meta }) => {
      done(null, code, map, meta)
    },
    (error: unknown) => {
      done(toLoaderError(error))
    },
  )
}
