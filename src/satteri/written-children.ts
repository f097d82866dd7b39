import type { MdastReader } from 'satteri'
import { isLeaf, types } from './node-types.js'

/** The children of each node, by their ids. */
export type ChildIds = readonly (readonly number[] | undefined)[]

/**
 * What stands in each node as it was written. Satteri takes elements out of paragraphs that hold nothing else, and makes
 * links of addresses in text; what stood in their place is still there, with what it held.
 */
export function writtenChildren(reader: MdastReader): ChildIds {
  const { nodeCount } = reader
  const children: (number[] | undefined)[] = new Array<number[] | undefined>(nodeCount)
  const isAttached = new Uint8Array(nodeCount)
  let attached = 1
  for (let id = 0; id < nodeCount; id++) {
    if (isLeaf(reader.getNodeType(id))) continue
    const ids = reader.getChildIds(id)
    children[id] = ids
    for (const child of ids) {
      if (isAttached[child] !== 0 || reader.getParentId(child) !== id) continue
      isAttached[child] = 1
      attached++
    }
  }
  return attached === nodeCount ? children : restored(reader, children, isAttached)
}

// What was there before anything was put in its place.
function restored(reader: MdastReader, children: ChildIds, isAttached: Uint8Array): ChildIds {
  const replaced: number[] = []
  for (let id = 1; id < isAttached.length; id++) if (isAttached[id] === 0) replaced.push(id)
  const count = firstAdded(reader, children, replaced)
  const parents = new Uint32Array(count)
  for (let id = 1; id < count; id++) parents[id] = reader.getParentId(id)
  for (const id of replaced) for (const child of children[id] ?? []) parents[child] = id
  const written: number[][] = []
  for (let id = 1; id < count; id++) (written[parents[id] ?? 0] ??= []).push(id)
  return written
}

// What is put in the place of a text is put behind all that was read.
function firstAdded(reader: MdastReader, children: ChildIds, replaced: readonly number[]): number {
  const first = replaced.find((id) => reader.getNodeType(id) === types.text)
  if (first === undefined) return reader.nodeCount
  return children[reader.getParentId(first)]?.find((sibling) => sibling > first) ?? reader.nodeCount
}
