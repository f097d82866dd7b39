import type { Block } from './blocks.js'
import type { Content } from './content.js'
import { findCentres, shinglesOf, similarity, type Shingles } from './similarity.js'

/** Tells which blocks are alike. */
export interface Classes {
  /** The same number for blocks that are alike: what they are, and what is inside them, one by one. */
  readonly of: (block: Block) => number
  /** How much two contents have in common, from 0 to 1; 1 only where they are the same. */
  readonly compare: (a: Content, b: Content) => number
}

interface Entry {
  readonly content: Content
  readonly shingles: Shingles
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
  const entries = count(contents)
  const centres = new Map<string, string>()
  for (const kind of ['code', 'text']) {
    const large = [...entries.values()]
      .filter(({ content }) => content.kind === kind && isLarge(content))
      .sort((a, b) => b.count - a.count)
    findCentres(
      large.map(({ shingles }) => shingles),
      threshold,
    ).forEach((centre, at) => {
      const [from, to] = [large[at], large[centre]]
      if (from && to) centres.set(from.content.key, to.content.key)
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
    const [one, other] = [entries.get(a.key), entries.get(b.key)]
    return one === other ? 1 : one && other ? Math.min(similarity(one.shingles, other.shingles), almost) : 0
  }
  return { of, compare }
}

function count(contents: readonly Content[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const content of contents) {
    const entry = entries.get(content.key) ?? { content, shingles: shinglesOf(content.tokens), count: 0 }
    entries.set(content.key, entry)
    entry.count++
  }
  return entries
}
