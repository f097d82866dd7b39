import type { ShingleSets } from './shingles.js'

/**
 * The ranks of shingles, from 1 on: first those that stand in few sets, then by text, so that the order of sets does not
 * count. Those that stand in one set alone have 0.
 */
export function rankByRarity(read: ShingleSets): Uint32Array {
  const { sets, firsts, seconds, times } = read
  const counts = new Uint32Array(firsts.length)
  for (const set of sets) for (const shingle of set) counts[shingle] = (counts[shingle] ?? 0) + 1
  const shared = counts.map((_, shingle) => shingle).filter((shingle) => (counts[shingle] ?? 0) > 1)
  const order = orderOf(shared, read)
  let sorted = sortBy(shared, (shingle) => times[shingle] ?? 0)
  sorted = sortBy(sorted, (shingle) => order[seconds[shingle] ?? 0] ?? 0)
  sorted = sortBy(sorted, (shingle) => order[(firsts[shingle] ?? 0) + 1] ?? 0)
  sorted = sortBy(sorted, (shingle) => counts[shingle] ?? 0)
  const ranks = new Uint32Array(firsts.length)
  sorted.forEach((shingle, index) => (ranks[shingle] = index + 1))
  return ranks
}

// By token from 1 on, its place by text among those of these shingles; nothing goes first.
function orderOf(shingles: Uint32Array, { firsts, seconds, texts }: ShingleSets): Uint32Array {
  const order = new Uint32Array(texts.length + 1)
  for (const shingle of shingles) order[(firsts[shingle] ?? 0) + 1] = order[seconds[shingle] ?? 0] = 1
  const numbers = new Map<string, number>()
  order.forEach((isIn, token) => {
    if (isIn && token > 0) numbers.set(texts[token - 1] ?? '', token)
  })
  order[0] = 0
  for (const [place, text] of [...numbers.keys()].sort().entries()) order[numbers.get(text) ?? 0] = place + 1
  return order
}

// Sorts by a whole number that is not large, and keeps the order of those that have the same: by the least of several
// numbers first, what comes out is sorted by all. It counts, and compares nothing.
function sortBy(shingles: Uint32Array, keyOf: (shingle: number) => number): Uint32Array {
  const keys = shingles.map(keyOf)
  const ends = new Uint32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1)
  for (const key of keys) ends[key] = (ends[key] ?? 0) + 1
  ends.forEach((count, key) => (ends[key] = count + (ends[key - 1] ?? 0)))
  const sorted = new Uint32Array(shingles.length)
  for (let at = shingles.length - 1; at >= 0; at--) {
    const end = (ends[keys[at] ?? 0] ?? 0) - 1
    ends[keys[at] ?? 0] = end
    sorted[end] = shingles[at] ?? 0
  }
  return sorted
}
