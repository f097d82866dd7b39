import type { Expression } from 'estree'
import type { Known } from '../directives/evaluate.js'
import { placesOf } from '../directives/include/places.js'
import type { Docset } from '../docset/docset.js'
import { isMarkup } from '../model/path.js'

/** What a name stands for that a file imports from Markdown: of that, an `export const` that is known. */
export function valueImportedFromMarkup(expression: Expression, from: string, docset: Docset): Known | undefined {
  if (expression.type !== 'Identifier') return undefined
  const binding = docset.document(from).bindings.locals.get(expression.name)
  if (binding?.kind !== 'import' || !isMarkup(binding.use.src)) return undefined
  const places = placesOf(binding.use.src, { from, folder: '', isSpecifier: true }, docset.settings)
  const path = places.map((place) => docset.names.find(place ?? '')).find((found) => found !== undefined)
  const exported = path === undefined ? undefined : docset.document(path).bindings.exports.get(binding.name)
  if (path === undefined || exported === undefined || exported.kind === 'import') return undefined
  const value: Expression =
    exported.kind === 'value' ? exported.expression : { type: 'Identifier', name: exported.name }
  return docset.evaluate(value, path).known
}
