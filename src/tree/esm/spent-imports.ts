import type { Frame } from '../../plan/frame.js'
import type { NameUses } from './name-uses.js'

/** By path of a file, then by name: what an import of Markdown names. */
export type MarkupImportsByPath = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The imports of Markdown in the files of an output. */
export function markupImportsOf(frames: readonly Frame[]): MarkupImportsByPath {
  const imports = new Map<string, ReadonlyMap<string, string>>()
  for (const { document } of frames) {
    if (document.imports.size === 0) continue
    // Of lines that were taken, some of the imports are known.
    const others = imports.get(document.path) ?? []
    const own = [...document.imports.values()].map(({ name, specifier }) => [name, specifier] as const)
    imports.set(document.path, new Map([...others, ...own]))
  }
  return imports
}

/** Imports of Markdown that nothing of an output uses any more. */
export class SpentImports {
  readonly #imports: MarkupImportsByPath
  readonly #uses: NameUses

  constructor(imports: MarkupImportsByPath, uses: NameUses) {
    this.#imports = imports
    this.#uses = uses
  }

  /** Whether an import of a file is there for nothing. */
  has(path: string, name: string, specifier: string): boolean {
    return this.#imports.get(path)?.get(name) === specifier && !this.#uses.has(path, name)
  }
}
