import type { Nodes } from 'mdast'
import type { Components } from '../../model/component-options.js'
import { nameOf } from '../container.js'
import { isBlank } from '../content.js'
import { isElement, type JsxElement } from '../jsx.js'
import type { Choice } from './panel.js'
import { triggerOf } from './triggers.js'

type Names = Pick<Components, 'tab' | 'tabs' | 'condition'>

/**
 * Whether an element is there to hold the panels of tabs around it, as `<TabPanels>` is: nothing else stands in it, but
 * what may bring panels too.
 *
 * @param mayBring whether an element of this name may bring panels
 */
export function holdsPanelsAlone(
  { children }: JsxElement,
  { tab }: Pick<Components, 'tab'>,
  mayBring: (name: string) => boolean,
): boolean {
  const names = elementsAlone(children)?.map(nameOf) ?? []
  return names.some((name) => tab.names.has(name)) && names.every((name) => tab.names.has(name) || mayBring(name))
}

/**
 * The elements that show the panels of tabs, each the one that has its id, else the one at its place, as in `<TabList>`:
 * alike, in an element of their own, where the panels stand in another.
 */
export function placedTriggers(nodes: readonly Nodes[], names: Names): readonly JsxElement[] | undefined {
  const elements = elementsIn(nodes)
  if (elements.some((element) => names.tab.names.has(nameOf(element)))) return undefined
  const lists = elements.flatMap((element) => {
    const triggers = hasRole(nameOf(element), names) ? undefined : elementsAlone(element.children)
    return triggers && areTriggers(triggers, names) ? [triggers] : []
  })
  return lists.length === 1 ? lists[0] : undefined
}

/**
 * Those of them whose panel is not there. One that is for no panel that is known stays.
 *
 * @param isShown whether a panel is there
 */
export function placedTriggersGone(
  nodes: readonly Nodes[],
  { stays, places }: Choice & { readonly kind: 'chosen' },
  isShown: (panel: number) => boolean,
  names: Names,
): readonly JsxElement[] {
  const triggers = placedTriggers(nodes, names) ?? []
  if (places === undefined && triggers.length !== stays.length) return []
  const placesOf = (shown: boolean): ReadonlySet<number | undefined> =>
    new Set(stays.flatMap((_, panel) => (isShown(panel) === shown ? [places ? places[panel] : panel] : [])))
  const [gone, kept] = [placesOf(false), placesOf(true)]
  return triggers.filter((_, place) => gone.has(place) && !kept.has(place))
}

function areTriggers(elements: readonly JsxElement[], names: Names): boolean {
  const [first, second] = elements
  if (first === undefined || second === undefined || hasRole(nameOf(first), names)) return false
  return elements.every((element) => element.name === first.name && triggerOf(element) === undefined)
}

const hasRole = (name: string, { tab, tabs, condition }: Names): boolean =>
  tab.names.has(name) || tabs.has(name) || condition.names.has(name)

// The elements of a block, if there is nothing else.
function elementsAlone(nodes: readonly Nodes[]): readonly JsxElement[] | undefined {
  const found: JsxElement[] = []
  for (const node of nodes)
    for (const inside of inParagraph(node)) {
      if (isElement(inside)) found.push(inside)
      else if (!isBlank(inside)) return undefined
    }
  return found
}

const elementsIn = (nodes: readonly Nodes[]): readonly JsxElement[] =>
  nodes.flatMap(inParagraph).filter((node) => isElement(node))

const inParagraph = (node: Nodes): readonly Nodes[] => (node.type === 'paragraph' ? node.children : [node])
