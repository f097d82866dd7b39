import { remember } from '../../model/remember.js'
import type { Block, Row } from './blocks.js'
import { findCentres } from './centres.js'
import type { Content } from './content.js'
import type { Limits } from './limits.js'
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
 * Sorts contents into classes: those that are the same, and with them those that are like one that stands more often,
 * where they are large enough to be like another without being the same.
 *
 * @param texts what the tokens of contents are
 */
export function classify(rows: readonly Row[], { threshold, isEnough }: Limits, texts: readonly string[]): Classes {
  const centres = new Map<Content, Content>()
  const shingles = new Map<Content, { readonly set: Shingles; readonly similarity: Similarity }>()
  const common = mostCommonFirst(rows)
  for (const kind of ['code', 'text']) {
    const large = common.filter(
      (content) => content.kind === kind && isEnough({ code: 0, text: 0, [kind]: content.size }),
    )
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

function mostCommonFirst(rows: readonly Row[]): Content[] {
  const counts = new Map<Content, number>()
  for (const { blocks } of rows)
    for (const block of blocks) if ('content' in block) counts.set(block.content, (counts.get(block.content) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([content]) => content)
}
