import type { Nodes } from 'mdast'
import { isBlank } from '../directives/content.js'
import { isElement } from '../directives/jsx.js'
import { keyOf } from '../directives/tabs/match-items.js'
import type { Choice } from '../directives/tabs/panel.js'
import { placedTriggersGone } from '../directives/tabs/held-panels.js'
import { triggerOf } from '../directives/tabs/triggers.js'
import type { Settings } from '../model/settings.js'

type Chosen = Choice & { readonly kind: 'chosen' }

/**
 * What tabs hold without the elements that would show a panel which is not there, and without what held nothing but such.
 *
 * @param panels the panels that are left, by their index: what is in them is no part of it
 * @param isShown whether a panel is one to be shown
 */
export function withoutTriggers(
  nodes: readonly Nodes[],
  choice: Chosen,
  panels: ReadonlyMap<number, Nodes>,
  isShown: (panel: number) => boolean,
  settings: Pick<Settings, 'components'>,
): readonly Nodes[] {
  const left = withoutPlaced(nodes, choice, isShown, settings)
  return choice.hasTriggers ? withoutNamed(left, choice, new Set(panels.values()), isShown) : left
}

// Those that show the panel which has their id, or is at their place.
function withoutPlaced(
  nodes: readonly Nodes[],
  choice: Chosen,
  isShown: (panel: number) => boolean,
  { components }: Pick<Settings, 'components'>,
): readonly Nodes[] {
  const gone = new Set<Nodes>(placedTriggersGone(nodes, choice, isShown, components))
  return takeOut(nodes, (node) => (gone.has(node) ? 'gone' : 'around'))
}

// Those that show the panel which goes by their value.
function withoutNamed(
  nodes: readonly Nodes[],
  { callings }: Chosen,
  panels: ReadonlySet<Nodes>,
  isShown: (panel: number) => boolean,
): readonly Nodes[] {
  const gone = new Set<string>()
  for (const [panel, names] of callings.entries()) if (!isShown(panel)) for (const name of names) gone.add(keyOf(name))
  for (const [panel, names] of callings.entries())
    if (isShown(panel)) for (const name of names) gone.delete(keyOf(name))
  return takeOut(nodes, (node) => {
    if (panels.has(node)) return 'other'
    const trigger = triggerOf(node)
    if (trigger === undefined) return 'around'
    return gone.has(keyOf(trigger)) ? 'gone' : 'other'
  })
}

// What is not for this output may be part of the file: what holds less is another node.
function takeOut(nodes: readonly Nodes[], tell: (node: Nodes) => 'gone' | 'around' | 'other'): readonly Nodes[] {
  const left = nodes.flatMap((node): readonly Nodes[] => {
    if (!isElement(node) && node.type !== 'paragraph') return [node]
    const told = tell(node)
    if (told === 'gone') return []
    const inside = told === 'around' ? takeOut(node.children, tell) : node.children
    if (inside === node.children) return [node]
    return inside.every(isBlank) ? [] : [{ ...node, children: withoutEnds(inside) } as Nodes]
  })
  return left.length === nodes.length && left.every((node, index) => node === nodes[index]) ? nodes : left
}

// Of white space between elements that are gone, one is enough, and none at the ends.
function withoutEnds(nodes: readonly Nodes[]): readonly Nodes[] {
  const isSpace = (node: Nodes | undefined): boolean => node === undefined || (node.type === 'text' && isBlank(node))
  const kept = nodes.filter((node, index) => !isSpace(node) || !isSpace(nodes[index - 1]))
  return isSpace(kept.at(-1)) ? kept.slice(0, -1) : kept
}
