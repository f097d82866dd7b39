import { nearest, slipOf } from '../../model/nearest.js'
import { compareTexts } from '../order.js'

/** What names of pages are compared with: each once, sorted. */
export class Suggestions {
  readonly #names: readonly string[]
  readonly #byLast = new Map<string, string[]>()
  readonly #known = new Map<string, string | undefined>()

  constructor(names: Iterable<string>) {
    this.#names = [...names].sort(compareTexts)
    for (const name of this.#names) {
      const last = lastOf(name)
      const list = this.#byLast.get(last)
      if (list) list.push(name)
      else this.#byLast.set(last, [name])
    }
  }

  /** The name that is nearest to one that is none: beside it, by the same last segment, or anywhere. */
  near(name: string): string | undefined {
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name))
    return this.#known.get(name)
  }

  /** The name that another one is a slip of. */
  slip(name: string): string | undefined {
    if (lastOf(name).length < 3) return undefined
    return slipOf(
      name,
      this.#names.filter((other) => !other.startsWith(`${name}/`)),
    )
  }

  #find(name: string): string | undefined {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const beside = this.#names.filter((other) => other.startsWith(folder) && !other.includes('/', folder.length))
    const last = nearestOf(
      name.slice(folder.length),
      beside.map((other) => other.slice(folder.length)),
    )
    if (last !== undefined) return folder + last
    const moved = this.#byLast.get(lastOf(name)) ?? []
    return moved.length === 1 ? moved[0] : (nearestOf(name, moved) ?? this.slip(name))
  }
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** The name that is nearest to one; short ones have much in common with any other. */
export function nearestOf(name: string, names: Iterable<string>): string | undefined {
  const list = [...names]
  return slipOf(name, list) ?? (name.length > 5 ? nearest(name, list) : undefined)
}
