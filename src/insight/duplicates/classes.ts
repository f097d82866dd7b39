import type { Block } from './blocks.js'
import { findCentres } from './centres.js'
import type { Content } from './content.js'
import { readShingles, similarity, type Shingles } from './similarity.js'

/** Tells which blocks are alike. */
export interface Classes {
  /** The same number for blocks that are alike: what they are, and what is inside them, one by one. */
  readonly of: (block: Block) => number
  /** How much two contents have in common, from 0 to 1; 1 only where they are the same. */
  readonly compare: (a: Content, b: Content) => number
}

interface Entry {
  readonly content: Content
  count: number
}

// Contents that differ in nothing but their order.
const almost = 0.999

/**
 * Sorts contents into classes: those that are the same, and with them those that are like one that stands more often.
 *
 * @param isLarge whether a content is large enough to be like another without being the same
 */
export function classify(
  contents: readonly Content[],
  threshold: number,
  isLarge: (content: Content) => boolean,
): Classes {
  const centres = new Map<string, string>()
  const shingles = new Map<string, Shingles>()
  const entries = [...count(contents).values()].sort((a, b) => b.count - a.count)
  for (const kind of ['code', 'text']) {
    const large = entries.flatMap(({ content }) => (content.kind === kind && isLarge(content) ? [content] : []))
    const read = readShingles(large.map(({ tokens }) => tokens))
    findCentres(read, threshold).forEach((centre, at) => {
      const [from, to, set] = [large[at], large[centre], read.sets[at]]
      if (from && to && set) {
        centres.set(from.key, to.key)
        shingles.set(from.key, set)
      }
    })
  }
  const numbers = new Map<string, number>()
  const known = new Map<Block, number>()
  const of = (block: Block): number => {
    const number =
      known.get(block) ??
      numberOf('inside' in block ? JSON.stringify([block.shell, ...block.inside.map(of)]) : centreOf(block.content))
    known.set(block, number)
    return number
  }
  const centreOf = ({ key }: Content): string => centres.get(key) ?? key
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const compare = (a: Content, b: Content): number => {
    const [one, other] = [shingles.get(a.key), shingles.get(b.key)]
    return a.key === b.key ? 1 : one && other ? Math.min(similarity(one, other), almost) : 0
  }
  return { of, compare }
}

function count(contents: readonly Content[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const content of contents) {
    const entry = entries.get(content.key) ?? { content, count: 0 }
    entries.set(content.key, entry)
    entry.count++
  }
  return entries
}
