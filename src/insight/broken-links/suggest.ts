import { remember } from '../../model/remember.js'
import { nearest, slipOf } from '../../model/nearest.js'
import { compareTexts } from '../../model/sorted.js'

/** Names of pages, or their paths, that others are compared with. */
export class Suggestions {
  readonly #names: readonly string[]
  readonly #byFolder = new Map<string, string[]>()
  readonly #byLast = new Map<string, string[]>()
  readonly #slips = new Map<string, { readonly of: string | undefined }>()

  constructor(names: Iterable<string>) {
    this.#names = [...new Set(names)].sort(compareTexts)
    for (const name of this.#names) {
      const { folder, last } = split(name)
      remember(this.#byFolder, folder, (): string[] => []).push(last)
      remember(this.#byLast, last, (): string[] => []).push(name)
    }
  }

  /** The name that is nearest to one that is none: beside it, with the same last segment, or of which it is a slip. */
  near(name: string): string | undefined {
    const { folder, last } = split(name)
    const beside = nearestOf(last, this.#byFolder.get(folder) ?? [])
    if (beside !== undefined) return folder + beside
    const moved = this.#byLast.get(last) ?? []
    return moved.length === 1 ? moved[0] : (nearestOf(name, moved) ?? this.slip(name))
  }

  /** The name that another one is a slip of; a page of a folder is none of that. */
  slip(name: string): string | undefined {
    return remember(this.#slips, name, () => {
      if (split(name).last.length < 3) return { of: undefined }
      const isNear = (other: string): boolean =>
        Math.abs(other.length - name.length) <= 2 && !other.startsWith(`${name}/`)
      return { of: slipOf(name, this.#names.filter(isNear)) }
    }).of
  }
}

function split(name: string): { readonly folder: string; readonly last: string } {
  const start = name.lastIndexOf('/') + 1
  return { folder: name.slice(0, start), last: name.slice(start) }
}

/** The name that is nearest to one; short ones have much in common with any other. */
export function nearestOf(name: string, names: Iterable<string>): string | undefined {
  const list = [...names]
  return slipOf(name, list) ?? (name.length > 5 ? nearest(name, list) : undefined)
}
