import type { Root } from 'mdast'
import { createMdxMdastHandle, dropHandle, materializeMdastTree, serializeHandle } from 'satteri'
import { WrittenReader } from './written-reader.js'

/**
 * The tree that satteri reads, with its paragraphs and texts as they are written.
 *
 * @throws where satteri refuses the text
 */
export function readTree(source: string): Root {
  const handle = createMdxMdastHandle(source)
  try {
    const reader = new WrittenReader(serializeHandle(handle))
    const tree = materializeMdastTree(reader)
    if (reader.isWhole) return tree
    reader.restore()
    return materializeMdastTree(reader)
  } finally {
    dropHandle(handle)
  }
}
