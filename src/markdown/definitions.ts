import type { Nodes, RootContent } from 'mdast'
import { append } from '../model/append.js'

/** Blocks without the definitions that nothing refers to: they show nothing, and comments are written so. */
export function withoutUnusedDefinitions(nodes: readonly RootContent[]): RootContent[] {
  const used = referredTo(nodes)
  const keep = <Node extends Nodes>(list: readonly Node[]): Node[] =>
    list.flatMap((node): Node[] => {
      if (node.type === 'definition') return used.has(node.identifier) ? [node] : []
      if (!('children' in node)) return [node]
      const children = keep(node.children as Nodes[])
      if (children.length === 0 && node.children.length > 0) return []
      return children.length === node.children.length && children.every((child, at) => child === node.children[at])
        ? [node]
        : [{ ...node, children } as Node]
    })
  return keep(nodes)
}

function referredTo(nodes: readonly Nodes[]): ReadonlySet<string> {
  const used = new Set<string>()
  const left = [...nodes]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    if ('children' in node) append(left, node.children)
  }
  return used
}
