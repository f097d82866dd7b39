import type { Root } from 'mdast'
import { findAddresses } from './find-addresses.js'
import { Lines } from './lines.js'
import { mend } from './mend.js'
import { readTree } from './read-tree.js'
import { isUnlike } from './unlike.js'

/**
 * Parses MDX with GFM and front matter by satteri.
 *
 * @returns the tree that the reference gives; `undefined` where it may give another one, or none
 */
export function parseFast(source: string): Root | undefined {
  if (isUnlike(source)) return undefined
  try {
    const tree = readTree(source)
    if (tree === undefined || !mend(tree, new Lines(source))) return undefined
    findAddresses(tree)
    return tree
  } catch {
    return undefined
  }
}
