import { remember } from '../../model/remember.js'
import { compareTexts } from '../order.js'
import { similarity, type Shingles, type ShingleSets } from './similarity.js'

// So that an error of the last digit does not ask for one shingle more.
const rounding = 1e-9

/**
 * Finds for each set the one that it goes with: the most similar, if it is similar enough, of those before it that go
 * with none but themselves; else the set itself.
 *
 * @returns the place of that set, by the places of the sets
 */
export function findCentres({ sets, texts }: ShingleSets, threshold: number): number[] {
  const index = new CentreIndex({ sets, texts }, threshold)
  return sets.map((set, at) => {
    const rarest = index.rarest(set)
    let best: { readonly centre: number; readonly similarity: number } | undefined
    for (const centre of index.candidates(set, rarest)) {
      const found = similarity(set, sets[centre] ?? set)
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
  readonly #texts: readonly string[]
  readonly #threshold: number
  /** In how many sets a shingle stands. */
  readonly #frequency: Uint32Array
  readonly #centres = new Map<number, number[]>()

  constructor({ sets, texts }: ShingleSets, threshold: number) {
    this.#sets = sets
    this.#texts = texts
    this.#threshold = threshold
    this.#frequency = new Uint32Array(texts.length)
    for (const set of sets) for (const shingle of set) this.#frequency[shingle] = this.#frequencyOf(shingle) + 1
  }

  /** The rarest shingles of a set, as far as it shares them; those that stand in no other are the rarest of all. */
  rarest(set: Shingles): Shingles {
    const shared = Math.ceil((set.length * this.#threshold) / (2 - this.#threshold) - rounding)
    const others = set.filter((shingle) => this.#frequencyOf(shingle) > 1)
    const few = Math.max(0, others.length - shared + 1)
    return few === 0 ? others.subarray(0, 0) : others.sort((a, b) => this.#compare(a, b)).subarray(0, few)
  }

  /** The places of the centres that share a shingle, and are not too large or small. */
  candidates(set: Shingles, rarest: Shingles): ReadonlySet<number> {
    const found = new Set<number>()
    for (const shingle of rarest)
      for (const centre of this.#centres.get(shingle) ?? []) if (this.#hasSizeOf(set, centre)) found.add(centre)
    return found
  }

  /** Makes a set a centre, by its place. */
  add(at: number, rarest: Shingles): void {
    for (const shingle of rarest) remember(this.#centres, shingle, (): number[] => []).push(at)
  }

  #hasSizeOf({ length }: Shingles, centre: number): boolean {
    const size = this.#sets[centre]?.length ?? 0
    return 2 * Math.min(size, length) >= this.#threshold * (size + length) - rounding
  }

  #compare(a: number, b: number): number {
    return this.#frequencyOf(a) - this.#frequencyOf(b) || compareTexts(this.#texts[a] ?? '', this.#texts[b] ?? '')
  }

  #frequencyOf(shingle: number): number {
    return this.#frequency[shingle] ?? 0
  }
}
