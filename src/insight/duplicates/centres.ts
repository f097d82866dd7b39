import { rankByRarity } from './rarity.js'
import type { Shingles, ShingleSets } from './shingles.js'
import type { Similarity } from './similarity.js'

// So that an error of the last digit does not ask for one shingle more.
const rounding = 1e-9

/**
 * Finds for each set the one that it goes with: the most similar, if it is similar enough, of those before it that go
 * with none but themselves; else the set itself.
 *
 * @returns the place of that set, by the places of the sets
 */
export function findCentres(shingles: ShingleSets, similarity: Similarity, threshold: number): number[] {
  const { sets } = shingles
  const index = new CentreIndex(shingles, threshold)
  return sets.map((set, at) => {
    const rarest = index.rarest(set)
    let best: { readonly centre: number; readonly similarity: number } | undefined
    for (const centre of index.candidates(set, rarest)) {
      const found = similarity.of(set, sets[centre] ?? set)
      if (best === undefined ? found >= threshold : found > best.similarity) best = { centre, similarity: found }
    }
    if (best) return best.centre
    index.add(at, rarest)
    return at
  })
}

/** Knows which centres a set can go with: two sets that are similar share one of the few rarest shingles of each. */
export class CentreIndex {
  readonly #sets: readonly Shingles[]
  readonly #threshold: number
  readonly #ranks: Uint32Array
  // By rank.
  readonly #centres: (number[] | undefined)[]

  constructor(shingles: ShingleSets, threshold: number) {
    this.#sets = shingles.sets
    this.#threshold = threshold
    this.#ranks = rankByRarity(shingles)
    this.#centres = Array.from({ length: shingles.firsts.length + 1 })
  }

  /** The rarest shingles of a set, as far as it shares them, by rank; those that stand in no other are the rarest of all. */
  rarest(set: Shingles): Uint32Array {
    const shared = Math.ceil((set.length * this.#threshold) / (2 - this.#threshold) - rounding)
    const others = new Uint32Array(set.length)
    let count = 0
    for (const shingle of set) {
      const rank = this.#ranks[shingle] ?? 0
      if (rank > 0) others[count++] = rank
    }
    const few = Math.max(0, count - shared + 1)
    return few === 0 ? others.subarray(0, 0) : others.subarray(0, count).sort().subarray(0, few)
  }

  /** The places of the centres that share a shingle, and are not too large or small. */
  candidates(set: Shingles, rarest: Uint32Array): ReadonlySet<number> {
    const found = new Set<number>()
    for (const rank of rarest)
      for (const centre of this.#centres[rank] ?? []) if (this.#hasSizeOf(set, centre)) found.add(centre)
    return found
  }

  /** Makes a set a centre, by its place. */
  add(at: number, rarest: Uint32Array): void {
    for (const rank of rarest) (this.#centres[rank] ??= []).push(at)
  }

  #hasSizeOf({ length }: Shingles, centre: number): boolean {
    const size = this.#sets[centre]?.length ?? 0
    return 2 * Math.min(size, length) >= this.#threshold * (size + length) - rounding
  }
}
