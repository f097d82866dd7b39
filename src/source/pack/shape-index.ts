import type { Places } from './shape.js'

interface Row {
  readonly places: Places
  readonly keys: readonly string[]
  readonly place: number
}

/** The shapes that were met so far, each at a place of its own. Few types have more than one. */
export class ShapeIndex {
  readonly #rows = new Map<string | undefined, Row[]>()
  #size = 0

  find(places: Places, type: string | undefined, keys: readonly string[]): number | undefined {
    return this.#rows.get(type)?.find((row) => row.places === places && areEqual(row.keys, keys))?.place
  }

  add(places: Places, type: string | undefined, keys: readonly string[]): number {
    const place = this.#size++
    const row = { places, keys, place }
    const rows = this.#rows.get(type)
    if (rows) rows.push(row)
    else this.#rows.set(type, [row])
    return place
  }
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index])
}
