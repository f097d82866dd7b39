import type { Code } from 'mdast'
import type { Fence, Include } from '../directive.js'
import { writtenMeta } from '../include/snippet-attributes.js'
import { readMeta, type Meta } from './meta.js'

/** Reads a block of code that stands where panels do: its meta may label it, or its language. */
export function readFence(node: Code, names: ReadonlySet<string>): Fence {
  return fenceOf(node, readMeta(node.meta ?? '', names, node.lang), undefined)
}

/** Reads an include of code in the place of such a block. */
export function readIncludedFence(include: Include, names: ReadonlySet<string>): Fence {
  return fenceOf(include.node, readMeta(writtenMeta(include) ?? '', names), include)
}

function fenceOf(node: Fence['node'], { named, words }: Meta, include: Include | undefined): Fence {
  return Object.freeze({
    kind: 'fence',
    node,
    include,
    lists: none,
    label: named ?? words,
    value: named,
    id: undefined,
  })
}

const none = Object.freeze([])
