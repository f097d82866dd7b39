import { resolve } from 'node:path'
import { cacheFrom } from '../node/cache/cache-from.js'
import type { DocsOptions } from '../node/docs-options.js'

/** What is opened, with the paths in it made absolute from a folder. */
export function openingFrom(base: string, { root, config, cache, ...rest }: DocsOptions): DocsOptions {
  return {
    ...rest,
    ...(root !== undefined && { root: resolve(base, root) }),
    ...(config !== undefined && { config: typeof config === 'string' ? resolve(base, config) : config }),
    ...(cache !== undefined && { cache: cacheFrom(base, cache) }),
  }
}
