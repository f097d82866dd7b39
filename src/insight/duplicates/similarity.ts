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
export function readShingles(contents: readonly (readonly string[])[]): ShingleSets {
  const most = contents.reduce((sum, tokens) => sum + tokens.length, 0)
  const tokenNumbers = new Map<string, number>()
  const pairs = new PairIndex()
  const repeats = new Map<number, number>()
  // By number, the content where a shingle stands first, and the place of its tokens there.
  const firstIn = new Uint32Array(most)
  const firstAt = new Uint32Array(most)
  // What is the same once more has a number behind those of pairs; here is the pair.
  const repeated = new Map<number, number>()
  // Of each pair, the content that it was last seen in, from 1 on, and its number there.
  const seenIn = new Uint32Array(most)
  const latest = new Uint32Array(most)
  let size = 0

  const tokenNumber = (token: string): number => {
    const known = tokenNumbers.get(token)
    if (known !== undefined) return known
    const number = tokenNumbers.size
    tokenNumbers.set(token, number)
    return number
  }
  const pairNumber = (first: number, second: number, content: number, at: number): number => {
    const number = pairs.number(first, second, size)
    if (number === size) {
      firstIn[number] = content
      firstAt[number] = at
      size++
    }
    return number
  }
  const shingleNumber = (pair: number, content: number): number => {
    const before = seenIn[pair] === content + 1 ? (latest[pair] ?? pair) : undefined
    // The same once more is what comes after the one before.
    const number = before === undefined ? pair : remember(repeats, before, () => size++)
    if (before !== undefined) repeated.set(number, pair)
    seenIn[pair] = content + 1
    latest[pair] = number
    return number
  }
  const textOf = (shingle: number): string => {
    const pair = repeated.get(shingle)
    if (pair !== undefined) return `${textOf(pair)}\0`
    const tokens = contents[firstIn[shingle] ?? 0] ?? []
    const at = firstAt[shingle] ?? 0
    return tokens.length === 1 ? (tokens[0] ?? '') : `${tokens[at]}\0${tokens[at + 1]}`
  }

  const sets = contents.map((tokens, content) => {
    const set = new Uint32Array(Math.min(tokens.length, Math.max(1, tokens.length - 1)))
    let first = tokenNumber(tokens[0] ?? '')
    for (let at = 0; at < set.length; at++) {
      const next = tokens[at + 1]
      // What stands alone is a pair with nothing.
      const second = next === undefined ? 0 : tokenNumber(next) + 1
      set[at] = shingleNumber(pairNumber(first, second, content, at), content)
      first = second - 1
    }
    return set.sort()
  })
  return { sets, size, textOf }
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
