import type { Code, Nodes } from 'mdast'
import type { Components } from '../../model/component-options.js'
import type { Fence, Tabs } from '../directive.js'
import type { Standing } from '../walk-apart.js'
import { weightOf } from '../weight.js'
import { readFence } from './fence.js'

/** Whether tabs have no element around them: they stand where their first panel does. */
export const areAdjacent = ({ node }: Pick<Tabs, 'node'>): boolean => node.type === 'code'

/** Blocks of code that stand one behind another, each labelled as a panel: by each of them, all. */
export function findAdjacent(
  siblings: readonly Nodes[],
  { adjacent: { meta } }: Components,
): ReadonlyMap<Nodes, readonly Fence[]> | undefined {
  if (meta.size === 0) return undefined
  let found: Map<Nodes, readonly Fence[]> | undefined
  let all: Fence[] = []
  for (const node of siblings) {
    const fence = node.type === 'code' ? readFence(node, meta) : undefined
    if (fence?.value === undefined) all = []
    else {
      all.push(fence)
      ;(found ??= new Map()).set(node, all)
    }
  }
  return found
}

/** Tabs that are blocks of code alone. */
export function readAdjacent(node: Code, fences: readonly Fence[], { depth, nesting, hidden }: Standing): Tabs {
  const size = fences.reduce((sum, fence) => sum + weightOf(fence.node), 0)
  const read = { sites: none, attributes: none, lists: none, items: undefined, mayGrow: false }
  return { ...read, kind: 'tabs', node, slots: fences, depth, nesting, size, hidden }
}

const none: readonly never[] = Object.freeze([])
