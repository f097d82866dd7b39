import type { Link, LinkReference, PhrasingContent } from 'mdast'
import { isAttention, isElement } from './component.js'
import { instead, type Context } from './context.js'
import type { Marked, Marker } from './emphasis.js'
import { asPlugin } from './plugins.js'
import { isReadAsIs } from './trial.js'

const names = { delete: 'del', emphasis: 'em', strong: 'strong' }

/**
 * Chooses markers that the parser does not mix up, for emphasis beside or in other emphasis.
 * Where there are none, makes elements of it. Changes links and emphasis, which have to be fresh.
 */
export function guardAttention(nodes: PhrasingContent[], context: Context): PhrasingContent[] {
  // The parser looks for emphasis in each link apart.
  for (const link of linksOf(nodes)) link.children = guardAttention(link.children, { ...context, link: true })
  return !meets(nodes, false) || isReadAsIs(nodes, context) || hasMarkers(nodes, context)
    ? nodes
    : part(nodes, false, context)
}

/** Whether there are markers that read as they should; they are then set. */
function hasMarkers(nodes: readonly PhrasingContent[], context: Context): boolean {
  const marked = markedOf(nodes).slice(0, 5)
  for (let choice = 0; choice < 2 ** marked.length; choice++) {
    marked.forEach((node, index) => {
      node.marker = choice & (2 ** index) ? '_' : '*'
    })
    if (isReadAsIs(nodes, context)) return true
  }
  // All choices would be too many.
  alternate(nodes, '*')
  if (isReadAsIs(nodes, context)) return true
  for (const node of markedOf(nodes)) delete node.marker
  return false
}

/** Sets markers: each has the one that what it stands in has not. */
function alternate(nodes: readonly PhrasingContent[], marker: Marker): void {
  for (const node of nodes) {
    if (node.type === 'emphasis' || node.type === 'strong') {
      Object.assign(node, { marker })
      alternate(node.children, marker === '*' ? '_' : '*')
    } else if (node.type === 'delete' || isElement(node)) {
      alternate(node.children as PhrasingContent[], marker)
    }
  }
}

function markedOf(nodes: readonly PhrasingContent[]): Marked[] {
  return nodes.flatMap((node) => {
    if (!isAttention(node)) return isElement(node) ? markedOf(node.children as PhrasingContent[]) : []
    return node.type === 'delete' ? markedOf(node.children) : [node, ...markedOf(node.children)]
  })
}

function linksOf(nodes: readonly PhrasingContent[]): (Link | LinkReference)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link' || node.type === 'linkReference') return [node]
    return 'children' in node && !asPlugin(node) ? linksOf(node.children) : []
  })
}

function meets(nodes: readonly PhrasingContent[], isInside: boolean): boolean {
  return nodes.some((node, index) => {
    if (!isAttention(node)) return isElement(node) && meets(node.children as PhrasingContent[], isInside)
    const next = nodes[index + 1]
    return isInside || (next && isAttention(next)) || meets(node.children, true)
  })
}

function part(nodes: readonly PhrasingContent[], isInside: boolean, context: Context): PhrasingContent[] {
  let isBeside = false
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'mdxJsxTextElement') return { ...node, children: part(node.children, isInside, context) }
    isBeside = isAttention(node) && !isInside && !isBeside
    if (!isAttention(node)) return node
    const children = part(node.children, true, context)
    if (isBeside) return { ...node, children }
    const element: PhrasingContent = { type: 'mdxJsxTextElement', name: names[node.type], attributes: [], children }
    return instead(context, node, `${node.type} beside or in other emphasis`, 'text between them', element)
  })
}
