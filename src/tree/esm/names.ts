import type { Root } from 'mdast'
import { remember } from '../../model/remember.js'
import type { Output } from '../passage.js'
import { usedNames } from './used-names.js'

/** Where a name counts: among variables, among what a page exports, or both, as one that is declared by `export`. */
export type Space = 'local' | 'export' | 'both'

/** What a name means, and where that was written. */
export interface Meaning {
  readonly key: string
  readonly at: string
}

/** The names at the top of a page. */
export class Names {
  readonly #locals = new Map<string, Meaning>()
  readonly #exports = new Map<string, Meaning>()
  /** By space and meaning, the first name that has it. */
  readonly #byKey = new Map<string, string>()
  /** By space and name, how many of its kind are known to be taken. */
  readonly #counts = new Map<string, number>()
  readonly #root: Root
  readonly #output: Output
  #used: ReadonlySet<string> | undefined

  constructor(root: Root, output: Output) {
    this.#root = root
    this.#output = output
  }

  /** What a name means. */
  meaning(name: string, space: Space): Meaning | undefined {
    return (
      (space === 'export' ? undefined : this.#locals.get(name)) ??
      (space === 'local' ? undefined : this.#exports.get(name))
    )
  }

  /** Gives a meaning its name: the one it wants, one that it has already, or a free one. */
  claim(wanted: string, space: Space, { key, at }: Meaning): { readonly name: string; readonly isNew: boolean } {
    const known = this.meaning(wanted, space)
    if (known === undefined) return this.take(wanted, space, { key, at })
    if (known.key === key) return { name: wanted, isNew: false }
    const other = this.#byKey.get(`${space} ${key}`)
    if (other !== undefined) return { name: other, isNew: false }
    const kind = `${space} ${wanted}`
    for (let count = (this.#counts.get(kind) ?? 1) + 1; ; count++) {
      const name = `${wanted}_${count}`
      const isFree = this.meaning(name, space) === undefined && (space === 'export' || !this.#isUsed(name))
      if (!isFree) continue
      this.#counts.set(kind, count)
      return this.take(name, space, { key, at })
    }
  }

  /** Takes a name, whatever it means elsewhere. */
  take(name: string, space: Space, meaning: Meaning): { readonly name: string; readonly isNew: boolean } {
    if (space !== 'export') this.#locals.set(name, meaning)
    if (space !== 'local') this.#exports.set(name, meaning)
    remember(this.#byKey, `${space} ${meaning.key}`, () => name)
    return { name, isNew: true }
  }

  #isUsed(name: string): boolean {
    this.#used ??= usedNames(this.#root, this.#output)
    return this.#used.has(name)
  }
}
