import type { Nodes } from 'mdast'
import { isBlank } from '../directives/content.js'
import { isElement } from '../directives/jsx.js'
import { keyOf } from '../directives/tabs/match-items.js'
import type { Choice } from '../directives/tabs/panel.js'
import { triggerOf } from '../directives/tabs/triggers.js'

/**
 * What tabs hold without the elements that would show a panel which is not there, and without what held nothing but such.
 *
 * @param panels the panels that are left: what is in them is no part of it
 * @param isThere whether a panel can be shown
 */
export function withoutTriggers(
  nodes: readonly Nodes[],
  { callings }: Choice & { readonly kind: 'chosen' },
  panels: ReadonlySet<Nodes>,
  isThere: (panel: number) => boolean,
): Nodes[] {
  const gone = new Set<string>()
  for (const [panel, names] of callings.entries()) if (!isThere(panel)) for (const name of names) gone.add(keyOf(name))
  for (const [panel, names] of callings.entries())
    if (isThere(panel)) for (const name of names) gone.delete(keyOf(name))
  const filter = (inside: readonly Nodes[]): Nodes[] =>
    inside.filter((node) => {
      if (panels.has(node) || !(isElement(node) || node.type === 'paragraph')) return true
      const trigger = triggerOf(node)
      if (trigger !== undefined) return !gone.has(keyOf(trigger))
      const before = node.children.length
      node.children = filter(node.children) as typeof node.children
      return node.children.length === before || !node.children.every(isBlank)
    })
  return filter(nodes)
}
