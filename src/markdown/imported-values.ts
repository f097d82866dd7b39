import type { Expression } from 'estree'
import type { Root } from 'mdast'
import { readBindings, type Binding, type Bindings } from '../directives/bindings.js'
import type { Known } from '../directives/evaluate.js'
import { placesOfModule } from '../directives/include/module-paths.js'
import { textFileOf } from '../directives/include/text-import.js'
import type { Docset } from '../docset/docset.js'
import { folderOf, isMarkup } from '../model/path.js'
import { deepest } from './page-code.js'

/** What a page imports from files. */
export interface ImportedNames {
  /** What an expression is by them: constants of modules and of Markdown, and texts that a loader gives. Nothing is run. */
  readonly valueOf: (expression: Expression) => Known | undefined
  /** Path of the file whose text such a value is; `undefined` for any other. */
  readonly fileOf: (text: string) => string | undefined
  /** The Markdown that a name stands for, and which of its exports that is. */
  readonly markup: (name: string) => ImportedMarkup | undefined
  /** Where the code stands that a name stands for, of a file of Markdown that exports it: `Note`, `all.Note`. */
  readonly code: (name: string) => ImportedCode | undefined
  /** What a component is called that the page imports by another name: names that meet in a flat tree are counted. */
  readonly called: (name: string) => string
}

export interface ImportedCode {
  /** Path of its file. */
  readonly file: string
  /** What it is called there. */
  readonly name: string
}

export interface ImportedMarkup {
  readonly specifier: string
  /** Path of its file. */
  readonly file: string
  readonly name: string
}

/**
 * Reads what a page imports from files.
 *
 * @param path that of the page, from which its imports are relative
 */
export function importedNames(tree: Root, path: string, docset: Docset): ImportedNames {
  const names = importsOf(tree, path, docset)
  const files = new Map<string, string>()
  return {
    valueOf: (expression) => {
      const binding = expression.type === 'Identifier' ? names.get(expression.name) : undefined
      if (binding?.kind === 'import') {
        const file = fileOfText(binding, path, docset)
        if (file !== undefined) {
          const text = docset.source(file)
          files.set(text, file)
          return { value: text }
        }
        if (isMarkup(binding.use.src)) return valueInMarkup(binding, path, docset)
      }
      return docset.evaluate(expression, path, names).known
    },
    fileOf: (text) => files.get(text),
    markup: (name) => {
      const binding = names.get(name)
      if (binding?.kind !== 'import' || !isMarkup(binding.use.src)) return undefined
      const file = fileAt(binding.use.src, path, docset)
      return file === undefined ? undefined : { specifier: binding.use.src, file, name: binding.name }
    },
    code: (name) => {
      const [local = '', member, ...more] = name.split('.')
      const binding = names.get(local)
      if (binding?.kind !== 'import' || more.length > 0 || (binding.name === '*') !== (member !== undefined))
        return undefined
      return codeIn(binding.use.src, member ?? binding.name, path, docset)
    },
    called: (name) => {
      const [local = '', ...members] = name.split('.')
      const binding = names.get(local)
      if (binding?.kind !== 'import') return name
      const isNamed = binding.name !== 'default' && binding.name !== '*'
      return [isNamed ? binding.name : local.replace(/_\d+$/, ''), ...members].join('.')
    },
  }
}

type Imported = Binding & { readonly kind: 'import' }

// What came from another folder and was not rebased leads elsewhere from here.
function importsOf(tree: Root, path: string, { settings }: Docset): Bindings['locals'] {
  const isAtHome = (origin = path): boolean => settings.rebase !== false || folderOf(origin) === folderOf(path)
  const programs = tree.children.flatMap((node) => {
    const program = node.type === 'mdxjsEsm' && isAtHome(node.data?.origin?.path) ? node.data?.estree : undefined
    return program ? [{ program }] : []
  })
  return new Map([...readBindings(programs).locals].filter(([, { kind }]) => kind === 'import'))
}

/** The file that a name is the text of. */
function fileOfText({ use, name }: Imported, from: string, docset: Docset): string | undefined {
  return name === 'default' ? fileAt(textFileOf(use.src), from, docset) : undefined
}

function valueInMarkup({ use, name }: Imported, from: string, docset: Docset): Known | undefined {
  const path = fileAt(use.src, from, docset)
  const exported = path === undefined ? undefined : docset.document(path).bindings.exports.get(name)
  if (path === undefined || exported === undefined || exported.kind === 'import') return undefined
  const value: Expression =
    exported.kind === 'value' ? exported.expression : { type: 'Identifier', name: exported.name }
  return docset.evaluate(value, path).known
}

function codeIn(specifier: string, name: string, from: string, docset: Docset, depth = 0): ImportedCode | undefined {
  const file = isMarkup(specifier) && depth < deepest ? fileAt(specifier, from, docset) : undefined
  if (file === undefined || docset.settings.imports.has(name)) return undefined
  const exported = docset.document(file).bindings.exports.get(name)
  if (exported?.kind === 'import') return codeIn(exported.use.src, exported.name, file, docset, depth + 1)
  return { file, name: exported?.kind === 'local' ? exported.name : name }
}

function fileAt(specifier: string | undefined, from: string, { names, settings }: Docset): string | undefined {
  const places = specifier === undefined ? [] : placesOfModule(specifier, from, settings)
  return places.map((place) => names.find(place ?? '')).find((found) => found !== undefined)
}
