import type { Nodes, Root } from 'mdast'
import { createMdxMdastHandle, dropHandle, MdastReader, serializeHandle } from 'satteri'
import { readNode, type Children } from './read-node.js'
import { writtenChildren, type ChildIds } from './written-children.js'

/**
 * The tree that satteri reads, with its paragraphs and texts as they are written. What is serialized, about three times
 * as long as the text, is outside of the heap, and given back in a later turn of the event loop, by Node.
 *
 * @returns `undefined` where the reference knows no such tree
 * @throws where satteri refuses the text
 */
export function readTree(source: string): Root | undefined {
  const handle = createMdxMdastHandle(source)
  try {
    const reader = new MdastReader(serializeHandle(handle))
    const tree = readAll(reader, writtenChildren(reader), 0)
    return tree?.type === 'root' ? tree : undefined
  } finally {
    dropHandle(handle)
  }
}

function readAll(reader: MdastReader, written: ChildIds, id: number): Nodes | undefined {
  // What satteri has moved, or made, has no place of its own.
  const position = reader.getPosition(id)
  if (position === undefined) return undefined
  const ids = written[id] ?? none
  // Made with room for what it gets: one that grows takes room for 17.
  const children = new Array<Nodes>(ids.length)
  for (let index = 0; index < ids.length; index++) {
    const node = readAll(reader, written, ids[index] as number)
    if (node === undefined) return undefined
    children[index] = node
  }
  return readNode(reader, id, position, children as Children)
}

const none: readonly number[] = []
