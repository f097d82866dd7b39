import { remember } from '../../model/remember.js'
import { PairIndex } from './pair-index.js'

/** What a content is compared by: each two tokens in a row, told apart where they stand there again; by number, sorted. */
export type Shingles = Uint32Array

/** Contents as sets of shingles. */
export interface ShingleSets {
  readonly sets: readonly Shingles[]
  /** How many shingles there are in all of them. */
  readonly size: number
  /** The text of a shingle, by number. */
  readonly textOf: (shingle: number) => string
}

/** The shingles of contents, by their tokens. */
export function readShingles(contents: readonly { tokens(): readonly string[] }[]): ShingleSets {
  const tokenNumbers = new Map<string, number>()
  const pairs = new PairIndex()
  const repeats = new Map<number, number>()
  // By number: both tokens of a pair, the second from 1 on; or a pair, and that it stands there once more.
  const firsts: number[] = []
  const seconds: number[] = []
  // Of each pair, the content that it was last seen in, and its number there.
  const seenIn: number[] = []
  const latest: number[] = []

  const tokenNumber = (token: string): number => {
    const known = tokenNumbers.get(token)
    if (known !== undefined) return known
    const number = tokenNumbers.size
    tokenNumbers.set(token, number)
    return number
  }
  const add = (first: number, second: number): number => {
    seconds.push(second)
    seenIn.push(-1)
    latest.push(-1)
    return firsts.push(first) - 1
  }
  const shingleNumber = (pair: number, content: number): number => {
    // The same once more is what comes after the one before.
    const number = seenIn[pair] === content ? remember(repeats, latest[pair] ?? pair, () => add(pair, again)) : pair
    seenIn[pair] = content
    latest[pair] = number
    return number
  }

  const sets = contents.map((said, content) => {
    const own = said.tokens()
    const set = new Uint32Array(Math.min(own.length, Math.max(1, own.length - 1)))
    let first = tokenNumber(own[0] ?? '')
    for (let at = 0; at < set.length; at++) {
      const next = own[at + 1]
      // What stands alone is a pair with nothing.
      const second = next === undefined ? 0 : tokenNumber(next) + 1
      const pair = pairs.number(first, second, firsts.length)
      if (pair === firsts.length) add(first, second)
      set[at] = shingleNumber(pair, content)
      first = second - 1
    }
    return set.sort()
  })
  const tokens = [...tokenNumbers.keys()]
  const textOf = (shingle: number): string => {
    const [first = 0, second = 0] = [firsts[shingle], seconds[shingle]]
    if (second === again) return `${textOf(first)}\0`
    return second === 0 ? (tokens[first] ?? '') : `${tokens[first]}\0${tokens[second - 1]}`
  }
  return { sets, size: firsts.length, textOf }
}

// In the place of a second token.
const again = -1

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
