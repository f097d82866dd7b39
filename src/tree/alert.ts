import type { Nodes } from 'mdast'
import { isBlank, isDefinition } from '../directives/content.js'

/** Whether the content of a quote is the marker of an alert (`[!NOTE]`), and nothing else that a reader could see. */
export function isMarkerAlone(nodes: readonly Nodes[]): boolean {
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph' || !rest.every((node) => isDefinition(node) || isBlank(node))) return false
  const [marker, ...more] = first.children.filter((node) => !isBlank(node))
  return marker?.type === 'text' && more.length === 0 && /^\s*\[![\w-]+\][+-]?\s*$/.test(marker.value)
}
