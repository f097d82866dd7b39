import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { diagnose } from '../messages/diagnostic.js'
import { toMessage } from '../messages/to-message.js'
import { stringify } from '../source/stringify.js'
import { addMessage, severitiesFor } from './told.js'

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
    if (file === undefined) return
    const { path = file.path, chain = [] } = node.data?.origin ?? {}
    const severity = severitiesFor(file)('unwritable', path)
    if (severity === 'off') return
    const diagnostic = diagnose('unwritable', path, node.position, { actual, expecting: expected })
    addMessage(file, toMessage(diagnostic, { chain, severity }), chain)
  })
}
