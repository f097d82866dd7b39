import type { Root } from 'mdast'
import { ApartReader, type Reference } from './apart-reader.js'
import { findAddresses } from './find-addresses.js'
import { Lines } from './lines.js'
import { isHazardous } from './hazards.js'
import { mend } from './mend.js'
import { readTree } from './read-tree.js'
import { isUnlike } from './unlike.js'

/**
 * Parses MDX with GFM and front matter by satteri.
 *
 * @param reference what reads blocks that satteri may read in another way
 * @returns the tree that the reference gives; `undefined` where it may give another one, or none
 */
export function parseFast(source: string, reference: Reference): Root | undefined {
  if (isUnlike(source) || isHazardous(source)) return undefined
  try {
    const tree = readTree(source)
    if (tree === undefined) return undefined
    const lines = new Lines(source)
    const apart = new ApartReader(lines, reference)
    if (!mend(tree, lines, apart)) return undefined
    findAddresses(tree, apart.blocks)
    return tree
  } catch {
    return undefined
  }
}
