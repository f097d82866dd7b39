import type { Nodes, Parents } from 'mdast'
import { isBlank } from '../../directives/content.js'
import { isElement } from '../../directives/jsx.js'
import type { Settings } from '../../model/settings.js'
import { isMarkerAlone } from '../../tree/alert.js'
import { fateOfElement, fateOfParent, isEmptied, type Fate } from '../../tree/emptied.js'
import { startSiblings } from '../../tree/siblings.js'
import type { TextFile } from './text-file.js'

/**
 * All that goes where some nodes do: they, and what is emptied by that, as in an output.
 *
 * @param dropped nodes of the file
 */
export function goingAlong(file: TextFile, dropped: ReadonlySet<Nodes>, settings: Settings): ReadonlySet<Nodes> {
  const gone = new Set<Nodes>()
  if (dropped.size === 0) return gone
  const emptied = new Map<Nodes, Fate>()
  const { byNode } = file.document
  const settle = (node: Nodes, siblings: readonly Nodes[]): void => {
    if (dropped.has(node)) gone.add(node)
    if (gone.has(node) || !('children' in node)) return
    for (const child of node.children) settle(child, node.children)
    const nodes = (node.children as readonly Nodes[]).filter((child) => !gone.has(child))
    const isChanged = nodes.length < node.children.length
    const isHit = isChanged || nodes.some((child) => emptied.has(child))
    const fate = node.type === 'root' || !isHit ? 'keep' : fateOf(node, nodes, siblings, isChanged)
    if (fate === 'drop') gone.add(node)
    else if (fate === 'hollow') emptied.set(node, fate)
  }
  const fateOf = (node: Parents, nodes: Nodes[], siblings: readonly Nodes[], isChanged: boolean): Fate => {
    const directive = byNode.get(node)
    if (directive?.kind === 'include' || directive?.kind === 'chooser') return 'keep'
    if (node.type === 'blockquote' && isMarkerAlone(nodes) && !isMarkerAlone(node.children)) return 'drop'
    if (!isEmptied(node, { ...startSiblings(), nodes, isChanged }, emptied, false)) return 'keep'
    if (node.type === 'paragraph') return nodes.every(isBlank) ? 'drop' : 'hollow'
    if (!isElement(node)) return fateOfParent(node, siblings)
    return directive ? 'drop' : fateOfElement(node, settings)
  }
  settle(file.document.tree, [])
  return gone
}

/** The outermost of what goes with a node. */
export function outermost(node: Nodes, gone: ReadonlySet<Nodes>, file: TextFile): Nodes {
  let found = node
  for (let parent = file.parentOf(node); parent !== undefined; parent = file.parentOf(parent))
    if (gone.has(parent)) found = parent
  return found
}
