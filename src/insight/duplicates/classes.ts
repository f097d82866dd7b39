import type { Block } from './blocks.js'
import type { Content } from './content.js'
import { findAlike, shinglesOf, similarity, type Shingles } from './similarity.js'

/** Tells which blocks are alike. */
export interface Classes {
  /** The same number for blocks that are alike: their shells and their contents, one by one. */
  readonly of: (block: Block) => number
  /** How much two contents have in common, from 0 to 1. */
  readonly compare: (a: Content, b: Content) => number
}

interface Entry {
  readonly content: Content
  readonly shingles: Shingles
  count: number
}

/**
 * Sorts contents into classes: those with the same tokens, and with them those that are like the one of them that
 * stands most often.
 *
 * @param isLarge whether a content is large enough to be like another without being the same
 */
export function classify(contents: readonly Content[], threshold: number, isLarge: (content: Content) => boolean): Classes {
  const entries = new Map<string, Entry>()
  for (const content of contents) {
    const entry = entries.get(content.key) ?? { content, shingles: shinglesOf(content.tokens), count: 0 }
    entries.set(content.key, entry)
    entry.count++
  }
  const centres = new Map<Entry, Entry>()
  for (const kind of ['code', 'text']) {
    const large = [...entries.values()].filter(({ content }) => content.kind === kind && isLarge(content)).sort((a, b) => b.count - a.count)
    findAlike(large.map(({ shingles }) => shingles), threshold).forEach((others, place) => {
      const centre = large[place]
      if (centre === undefined || centres.has(centre)) return
      for (const entry of [centre, ...[...others.keys()].flatMap((other) => large[other] ?? [])]) if (!centres.has(entry)) centres.set(entry, centre)
    })
  }
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const known = new Map<Block, number>()
  const of = (block: Block): number => {
    const number = known.get(block) ?? numberOf(classKey(block))
    known.set(block, number)
    return number
  }
  const classKey = (block: Block): string => {
    if ('inside' in block) return JSON.stringify([block.shell, ...block.inside.map(of)])
    const entry = entries.get(block.content.key)
    return ((entry && centres.get(entry)?.content) ?? block.content).key
  }
  const compare = (a: Content, b: Content): number => {
    const [one, other] = [entries.get(a.key), entries.get(b.key)]
    return one === other ? 1 : one && other ? similarity(one.shingles, other.shingles) : 0
  }
  return { of, compare }
}
