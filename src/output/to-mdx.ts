import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { diagnose, toMessage } from '../messages/diagnostic.js'
import { stringify } from '../source/stringify.js'

/**
 * MDX text of a tree. Parsing it again gives the same tree, for every tree that the resolver makes.
 *
 * @param tree the tree; it is not changed
 * @param file gets a message for each node that MDX has no text for
 * @throws {TypeError} where the tree is no root
 */
export function toMdx(tree: Root, file?: VFile): string {
  if (typeof tree !== 'object' || tree === null || tree.type !== 'root') {
    throw new TypeError(`Expected a tree of type \`root\`, not \`${String((tree as Root | null)?.type)}\``)
  }
  return stringify(tree, ({ node, actual, expected }) => {
    const { path = file?.path ?? '', chain = [] } = node.data?.origin ?? {}
    file?.messages.push(toMessage(diagnose('unwritable', path, node.position, { actual, expecting: expected }), chain))
  })
}
