import { isMarkup } from '../../model/path.js'
import { remember } from '../../model/remember.js'
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

/** What takes the text of a file. */
export interface TextSource {
  /** The name for it; empty where it has none. */
  readonly name: string
  /** The file, as its specifier has it. */
  readonly file: string
  /** What names the file, as written. */
  readonly specifier: string
}

/** The texts that names of a file stand for, or a module that holds one. */
export type TextImports = ReadonlyMap<string, TextSource>

const known = new WeakMap<Bindings['locals'], TextImports>()

/** The names of a file that are the default of a text that it imports, or all of it. */
export function textImportsIn(locals: Bindings['locals']): TextImports {
  return remember(known, locals, () => {
    const found = new Map<string, TextSource>()
    for (const [name, binding] of locals) {
      if (binding.kind !== 'import' || (binding.name !== 'default' && binding.name !== '*')) continue
      const source = textSourceOf(binding.use.src)
      if (source) found.set(name, { ...source, name })
    }
    return found
  })
}

/** What a specifier takes as a text, by no name; `undefined` where it takes anything else. */
export function textSourceOf(specifier: string): TextSource | undefined {
  const file = textFileOf(specifier)
  return file === undefined ? undefined : { name: '', file, specifier }
}

/** Whether an include is a text that code takes as a value. */
export const isTextValue = ({ isValue, textName }: Pick<Include, 'isValue' | 'textName'>): boolean =>
  isValue && textName !== undefined

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
