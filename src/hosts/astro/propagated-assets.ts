import type { Plugin } from 'vite'
import { readModuleId } from '../rollup/module-id.js'

/**
 * Astro asks for an entry of a collection by its file with this query, and writes the module itself, which imports the
 * file; it only has to be found. A page for a reader is no file, so nobody else finds it.
 */
const query = '?astroPropagatedAssets'

export function propagatedAssets(): Plugin {
  const isOurs = (id: string): boolean => id.endsWith(query) && readModuleId(id.slice(0, -query.length)) !== undefined
  return {
    name: 'mdx-partials:propagated-assets',
    enforce: 'pre',
    resolveId: (id) => (isOurs(id) ? id : undefined),
    load: (id) => (isOurs(id) ? '' : undefined),
  }
}
