import { isMarkup } from '../../model/path.js'
import type { Bindings } from '../bindings.js'
import type { Include } from '../directive.js'

// `./a.py?raw` and `!!raw-loader!./a.py` are the text of a file.
const asText = /^(?:(?<path>[^?!]+)\?raw|[-!]*raw-loader[^!]*!(?<loaded>[^?!]+))$/

/** The file whose text a specifier imports; `undefined` where it imports anything else. */
export function textFileOf(specifier: string): string | undefined {
  const { path, loaded } = asText.exec(specifier)?.groups ?? {}
  return path ?? loaded
}

/** Whether an import names the file of an include, as Markdown or as a text. */
export const isNamedByImport = ({ imported, textName }: Pick<Include, 'imported' | 'textName'>): boolean =>
  imported !== undefined || textName !== undefined

/**
 * The file of code that a name imports as a text, as its specifier has it; `undefined` where the name is anything else. Of
 * Markdown the text is what is written in it, which no include brings.
 *
 * @param hidden names that functions around it define
 */
export function codeImportedAs(
  name: string,
  hidden: ReadonlySet<string>,
  locals: Bindings['locals'],
): string | undefined {
  const binding = hidden.has(name) ? undefined : locals.get(name)
  if (binding?.kind !== 'import' || binding.name !== 'default') return undefined
  const file = textFileOf(binding.use.src)
  return file === undefined || isMarkup(file) ? undefined : file
}
