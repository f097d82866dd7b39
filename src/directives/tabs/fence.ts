import type { Code } from 'mdast'
import type { Fence } from '../directive.js'
import { readMeta } from './meta.js'

/** Reads a block of code that stands where panels do: its meta may label it. */
export function readFence(node: Code, names: ReadonlySet<string>): Fence {
  const { named, words } = readMeta(node.meta ?? '', names)
  return Object.freeze({ kind: 'fence', node, lists: none, label: named ?? words, value: named, id: undefined })
}

const none = Object.freeze([])
