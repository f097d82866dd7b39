import type { Document } from '../../docset/document.js'
import { remember } from '../../model/remember.js'
import type { Frame } from '../../plan/frame.js'
import type { NameUses } from './name-uses.js'

/** By path of a file, then by name: what an import names that may bring something in. */
export type BringingImports = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The imports of Markdown in the files of an output, and those of texts that elements include. */
export function bringingImportsOf(frames: readonly Frame[]): BringingImports {
  const imports = new Map<string, ReadonlyMap<string, string>>()
  for (const { document } of frames) {
    const texts = textImportsOf(document)
    if (document.imports.size === 0 && texts.length === 0) continue
    // Of lines that were taken, some of the imports are known.
    const others = imports.get(document.path) ?? []
    const own = [...document.imports.values()].map(({ name, specifier }) => [name, specifier] as const)
    imports.set(document.path, new Map([...others, ...own, ...texts]))
  }
  return imports
}

const known = new WeakMap<Document, readonly (readonly [string, string])[]>()

function textImportsOf(document: Document): readonly (readonly [string, string])[] {
  return remember(known, document, () =>
    [...document.byNode.values(), ...document.byCode.values()].flatMap((directive) => {
      const name = directive.kind === 'include' ? directive.textName : undefined
      const binding = name === undefined ? undefined : document.bindings.locals.get(name)
      return name !== undefined && binding?.kind === 'import' ? [[name, binding.use.src] as const] : []
    }),
  )
}

/** Imports that bring something in, which nothing of an output uses any more. */
export class SpentImports {
  readonly #imports: BringingImports
  readonly #uses: NameUses

  constructor(imports: BringingImports, uses: NameUses) {
    this.#imports = imports
    this.#uses = uses
  }

  /** Whether an import of a file is there for nothing. */
  has(path: string, name: string, specifier: string): boolean {
    return this.#imports.get(path)?.get(name) === specifier && !this.#uses.has(path, name)
  }
}
