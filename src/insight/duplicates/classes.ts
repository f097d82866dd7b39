import { remember } from '../../model/remember.js'
import type { Block } from './blocks.js'
import { findCentres } from './centres.js'
import type { Content } from './content.js'
import { readShingles, type Shingles } from './shingles.js'
import { Similarity } from './similarity.js'

/** Tells which blocks are alike. */
export interface Classes {
  /** The same number for blocks that are alike: what they are, and what is inside them, one by one. */
  readonly of: (block: Block) => number
  /** How much two contents have in common, from 0 to 1; 1 only where they are the same. */
  readonly compare: (a: Content, b: Content) => number
}

// Contents that differ in nothing but their order.
const almost = 0.999

/**
 * Sorts contents into classes: those that are the same, and with them those that are like one that stands more often.
 *
 * @param isLarge whether a content is large enough to be like another without being the same
 * @param texts what the tokens of contents are
 */
export function classify(
  contents: readonly Content[],
  threshold: number,
  isLarge: (content: Content) => boolean,
  texts: readonly string[],
): Classes {
  const centres = new Map<Content, Content>()
  const shingles = new Map<Content, { readonly set: Shingles; readonly similarity: Similarity }>()
  const common = mostCommonFirst(contents)
  for (const kind of ['code', 'text']) {
    const large = common.filter((content) => content.kind === kind && isLarge(content))
    const read = readShingles(large, texts)
    const similarity = new Similarity(read.firsts.length)
    findCentres(read, similarity, threshold).forEach((centre, at) => {
      const [from, to, set] = [large[at], large[centre], read.sets[at]]
      if (from && to && set) {
        centres.set(from, to)
        shingles.set(from, { set, similarity })
      }
    })
  }
  const known = new Map<Block, number>()
  const of = (block: Block): number =>
    remember(known, block, () =>
      'inside' in block
        ? numberOf(`${block.shell} ${block.inside.map(of).join()}`)
        : (centres.get(block.content) ?? block.content).number,
    )
  // Below those of contents.
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => remember(numbers, key, () => -1 - numbers.size)
  const compare = (a: Content, b: Content): number => {
    const [one, other] = [shingles.get(a), shingles.get(b)]
    return a === b ? 1 : one && other ? Math.min(one.similarity.of(one.set, other.set), almost) : 0
  }
  return { of, compare }
}

function mostCommonFirst(contents: readonly Content[]): Content[] {
  const counts = new Map<Content, number>()
  for (const content of contents) counts.set(content, (counts.get(content) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([content]) => content)
}
