import type { Nodes, Text } from 'mdast'
import { isSource } from './source.js'

/** Merges texts side by side, as the parser does, and leaves out those that are empty. */
export function mergeTexts<Node extends Nodes>(nodes: readonly (Node | Text)[]): (Node | Text)[] {
  const merged: (Node | Text)[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type !== 'text' || isSource(node)) merged.push(node)
    else if (last?.type === 'text' && !isSource(last))
      merged[merged.length - 1] = { ...last, value: last.value + node.value }
    else if (node.value !== '') merged.push(node)
  }
  return merged
}
