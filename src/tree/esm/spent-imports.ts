import { textImportsIn } from '../../directives/include/text-import.js'
import type { Frame } from '../../plan/frame.js'
import type { NameUses } from './name-uses.js'

/** By path of a file, then by name: what an import names that may bring something in. */
export type BringingImports = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The imports of Markdown and of texts in the files of an output. */
export function bringingImportsOf(frames: readonly Frame[]): BringingImports {
  const imports = new Map<string, ReadonlyMap<string, string>>()
  for (const { document } of frames) {
    const texts = textImportsIn(document.bindings.locals)
    if (document.imports.size === 0 && texts.size === 0) continue
    // Of lines that were taken, some of the imports are known.
    const others = imports.get(document.path) ?? []
    const own = [...document.imports.values(), ...texts.values()].map(
      ({ name, specifier }) => [name, specifier] as const,
    )
    imports.set(document.path, new Map([...others, ...own]))
  }
  return imports
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
