/** What a content is compared by: every few tokens in a row. */
export type Shingles = ReadonlySet<string>

const width = 2

/** The shingles of tokens. */
export function shinglesOf(tokens: readonly string[]): Shingles {
  if (tokens.length <= width) return new Set([tokens.join('\0')])
  return new Set(tokens.slice(width - 1).map((_, start) => tokens.slice(start, start + width).join('\0')))
}

/** How much two contents have in common, from 0 to 1: the share of their shingles that both have. */
export function similarity(a: Shingles, b: Shingles): number {
  if (a.size > b.size) return similarity(b, a)
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return (2 * shared) / (a.size + b.size)
}

/**
 * Finds the pairs that are at least as similar as a threshold, exactly. Two sets with that much in common share one
 * of the few rarest shingles of each, so only those are looked up.
 *
 * @returns for each set, the others that are like it, and how much
 */
export function findAlike(sets: readonly Shingles[], threshold: number): ReadonlyMap<number, number>[] {
  const frequency = new Map<string, number>()
  for (const set of sets) for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
  const rank = (shingle: string): number => frequency.get(shingle) ?? 0
  const least = threshold / (2 - threshold)
  const alike = sets.map(() => new Map<number, number>())
  const index = new Map<string, number[]>()
  sets.forEach((set, place) => {
    const rarest = [...set].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, set.size - Math.ceil(set.size * least) + 1)
    const candidates = new Set(rarest.flatMap((shingle) => index.get(shingle) ?? []))
    for (const other of candidates) {
      const found = similarity(set, sets[other] ?? new Set())
      if (found < threshold) continue
      alike[place]?.set(other, found)
      alike[other]?.set(place, found)
    }
    for (const shingle of rarest) {
      const places = index.get(shingle)
      if (places) places.push(place)
      else index.set(shingle, [place])
    }
  })
  return alike
}
