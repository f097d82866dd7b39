import type { Include } from '../directive.js'
import { plainInclude } from '../include/plain-include.js'
import type { TextSource } from '../include/text-import.js'
import type { JsxElement } from '../jsx.js'
import { includeOfImport } from './imported.js'
import type { MarkupSource } from './read-imports.js'

/** What may be taken as a value: what a file of Markdown shows, or the text of any file. */
export type ValueSource = MarkupSource | TextSource

const nothing = { sites: [], slots: [], attributes: [], depth: 0, nesting: 0, size: 0, hidden: new Set<string>() }

/**
 * The use of an import as a value: an include that brings nothing, but for what the page shows when it runs.
 *
 * @param node what it stands at
 */
export function valueOfImport(source: ValueSource, node: JsxElement): Include {
  const element = { node, ...nothing }
  const { specifier } = source
  if (!('file' in source)) return Object.freeze(includeOfImport(source, element, specifier, true))
  const { file: src, name: textName } = source
  return Object.freeze({ ...plainInclude(element, { src, actual: specifier }), textName, isValue: true })
}
