import type { LoaderContext } from './loader-context.js'
import { loadModule } from './load-module.js'

/** Loads pages of docs, each for the reader whom its query or the options name; any other MDX as it is. */
export function loader(this: LoaderContext, source: string): void {
  const done = this.async()
  loadModule(this, source).then(
    ({ code, map }) => {
      done(null, code, map)
    },
    (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)))
    },
  )
}
