import type { Nodes } from 'mdast'
import { isBlank } from '../directives/content.js'

/** Whether the content of a quote is the marker of an alert (`[!NOTE]`) and nothing else. */
export function isMarkerAlone(nodes: readonly Nodes[]): boolean {
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph' || rest.length > 0) return false
  const [marker, ...more] = first.children.filter((node) => !isBlank(node))
  return marker?.type === 'text' && more.length === 0 && /^\s*\[![\w-]+\][+-]?\s*$/.test(marker.value)
}
