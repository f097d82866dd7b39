import type { Include } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import { includeOfImport } from './imported.js'
import type { MarkupSource } from './read-imports.js'

const nothing = { sites: [], slots: [], attributes: [], depth: 0, nesting: 0, size: 0, hidden: new Set<string>() }

/**
 * The use of an import as a value: an include that brings nothing, but for what the page shows when it runs.
 *
 * @param node what it stands at
 */
export function valueOfImport(imported: MarkupSource, node: JsxElement): Include {
  return Object.freeze(includeOfImport(imported, { node, ...nothing }, imported.specifier, true))
}
