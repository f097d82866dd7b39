import type { Include } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import type { MarkupImport } from './read-imports.js'

const none: ReadonlySet<string> = new Set()

/**
 * The use of an import as a value: an include that brings nothing, but for what the page shows when it runs.
 *
 * @param node what it stands at
 */
export function valueOfImport(imported: MarkupImport, node: JsxElement): Include {
  return Object.freeze({
    kind: 'include',
    node,
    sites: [],
    slots: [],
    attributes: [],
    depth: 0,
    nesting: 0,
    size: 0,
    lists: [],
    src: imported.specifier,
    actual: imported.specifier,
    section: undefined,
    pathAttributes: [],
    objects: none,
    folder: '',
    gap: undefined,
    isText: false,
    told: undefined,
    own: none,
    imported,
    isValue: true,
  })
}
