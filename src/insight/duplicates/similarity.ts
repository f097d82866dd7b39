/** What a content is compared by: each two tokens in a row, told apart where they stand there again; by number, sorted. */
export type Shingles = Uint32Array

/** Contents as sets of shingles. */
export interface ShingleSets {
  readonly sets: readonly Shingles[]
  /** The texts of shingles, by number. */
  readonly texts: readonly string[]
}

/** The shingles of contents, by their tokens. */
export function readShingles(contents: readonly (readonly string[])[]): ShingleSets {
  const tokenNumbers = new Map<string, number>()
  // Maps of small numbers, one for each first token, are several times as fast as one map of pairs.
  const pairs: Map<number, number>[] = []
  const repeats = new Map<number, number>()
  const texts: string[] = []
  // Of each pair, the content that it was last seen in, and its number there.
  const seenIn: number[] = []
  const latest: number[] = []

  const tokenNumber = (token: string): number => {
    const number = tokenNumbers.get(token) ?? tokenNumbers.size
    if (number === tokenNumbers.size) tokenNumbers.set(token, number)
    return number
  }
  const pairNumber = (first: number, second: number, tokens: readonly string[], at: number): number => {
    const row = (pairs[first] ??= new Map())
    const known = row.get(second)
    if (known !== undefined) return known
    const number = texts.push(second === -1 ? (tokens[at] ?? '') : `${tokens[at]}\0${tokens[at + 1]}`) - 1
    row.set(second, number)
    return number
  }
  const shingleNumber = (pair: number, content: number): number => {
    const before = seenIn[pair] === content ? (latest[pair] ?? pair) : undefined
    // The same once more is what comes after the one before.
    const number = before === undefined ? pair : (repeats.get(before) ?? texts.push(`${texts[pair]}\0`) - 1)
    if (before !== undefined) repeats.set(before, number)
    seenIn[pair] = content
    latest[pair] = number
    return number
  }

  const sets = contents.map((tokens, content) => {
    const numbers = tokens.map(tokenNumber)
    const set = new Uint32Array(Math.min(tokens.length, Math.max(1, tokens.length - 1)))
    for (let at = 0; at < set.length; at++) {
      set[at] = shingleNumber(pairNumber(numbers[at] ?? 0, numbers[at + 1] ?? -1, tokens, at), content)
    }
    return set.sort()
  })
  return { sets, texts }
}

/** How much two contents have in common, from 0 to 1: the share of all their shingles that stands in both. */
export function similarity(a: Shingles, b: Shingles): number {
  return a.length + b.length === 0 ? 1 : (2 * countShared(a, b)) / (a.length + b.length)
}

function countShared(a: Shingles, b: Shingles): number {
  let [shared, at, other] = [0, 0, 0]
  while (at < a.length && other < b.length) {
    const difference = (a[at] ?? 0) - (b[other] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return shared
}
