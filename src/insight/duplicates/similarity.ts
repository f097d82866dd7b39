/** What a content is compared by: each two tokens in a row, told apart where they stand there again. */
export type Shingles = ReadonlySet<string>

/** The shingles of tokens. */
export function shinglesOf(tokens: readonly string[]): Shingles {
  const counts = new Map<string, number>()
  const pairs = tokens.length < 2 ? tokens : tokens.slice(1).map((token, before) => `${tokens[before]}\0${token}`)
  return new Set(
    pairs.map((pair) => {
      const count = counts.get(pair) ?? 0
      counts.set(pair, count + 1)
      return count === 0 ? pair : `${pair}\0${count}`
    }),
  )
}

/** How much two contents have in common, from 0 to 1: the share of all their shingles that stands in both. */
export function similarity(a: Shingles, b: Shingles): number {
  if (a.size > b.size) return similarity(b, a)
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size)
}

// So that an error of the last digit does not ask for one shingle more.
const rounding = 1e-9

/**
 * Finds for each set the one that it goes with: the most similar, if it is similar enough, of those before it that go
 * with none but themselves; else the set itself. Two sets that are similar share one of the few rarest shingles of
 * each, so only those are looked up.
 *
 * @returns the place of that set, by the places of the sets
 */
export function findCentres(sets: readonly Shingles[], threshold: number): number[] {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
  const compare = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)
  const index = new Map<string, number[]>()
  return sets.map((set, at) => {
    const shared = Math.ceil((set.size * threshold) / (2 - threshold) - rounding)
    const rarest = [...set].sort(compare).slice(0, set.size - shared + 1)
    let best = { centre: at, similarity: threshold }
    for (const centre of new Set(rarest.flatMap((shingle) => index.get(shingle) ?? []))) {
      const found = similarity(set, sets[centre] ?? set)
      if (found >= best.similarity && (best.centre === at || found > best.similarity))
        best = { centre, similarity: found }
    }
    if (best.centre !== at) return best.centre
    for (const shingle of rarest) {
      const centres = index.get(shingle)
      if (centres) centres.push(at)
      else index.set(shingle, [at])
    }
    return at
  })
}
