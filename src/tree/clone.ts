import type { Nodes } from 'mdast'
import { copyCategory, hasKnownCategory } from '../directives/category.js'
import { copyMarker } from '../directives/list-marker.js'
import { isElement } from '../directives/jsx.js'
import { copyDeep } from '../model/copy-deep.js'
import { copyPosition } from '../model/copy-position.js'
import type { Origin } from '../model/origin.js'
import {
  CommonCode,
  CommonHeading,
  CommonInlineCode,
  CommonLink,
  CommonList,
  CommonListItem,
  CommonParagraph,
  CommonStrong,
  CommonText,
} from './common-nodes.js'
import { copyAttribute, copyData } from './copy-data.js'

// Copying is most of the work of an output. The nodes that pages are full of are made in one shape each, so that the
// engine can keep them apart; it is the profile that asks for the switch, not the types. With four types more, it took
// twice as long.

/** A copy of a node and all below it that shares nothing with it; with an origin where it comes from a partial. */
export function clone<Node extends Nodes>(node: Node, origin: Origin | undefined): Node
export function clone(node: Nodes, origin: Origin | undefined): Nodes {
  const copy = cloneCommon(node, origin)
  if (copy === undefined) return cloneOther(node, origin)
  if (origin !== undefined) copy.data = { origin }
  return copy
}

function cloneCommon(node: Nodes, origin: Origin | undefined): Nodes | undefined {
  if (node.data !== undefined || node.position === undefined) return undefined
  const position = copyPosition(node.position)
  switch (node.type) {
    case 'text':
      return new CommonText(node, position)
    case 'inlineCode':
      return new CommonInlineCode(node, position)
    case 'code':
      return new CommonCode(node, position)
    case 'paragraph':
      return new CommonParagraph(cloneAll(node.children, origin), position)
    case 'heading':
      return new CommonHeading(node, cloneAll(node.children, origin), position)
    case 'list': {
      const copy = new CommonList(node, cloneAll(node.children, origin), position)
      copyMarker(node, copy)
      return copy
    }
    case 'listItem':
      return new CommonListItem(node, cloneAll(node.children, origin), position)
    case 'link':
      return new CommonLink(node, cloneAll(node.children, origin), position)
    case 'strong':
      return new CommonStrong(cloneAll(node.children, origin), position)
    default:
      return undefined
  }
}

function cloneOther(node: Nodes, origin: Origin | undefined): Nodes {
  const copy = cloneShallow(node, origin)
  if ('children' in node && 'children' in copy)
    copy.children = cloneAll<Nodes>(node.children, origin) as typeof copy.children
  return copy
}

/** Copies of nodes, each as by `clone`. */
function cloneAll<Node extends Nodes>(nodes: readonly Node[], origin: Origin | undefined): Node[] {
  const copies = new Array<Node>(nodes.length)
  for (let index = 0; index < nodes.length; index++) copies[index] = clone(nodes[index] as Node, origin)
  return copies
}

/** A copy of a node that has no children yet. */
export function cloneShallow<Node extends Nodes>(node: Node, origin: Origin | undefined): Node {
  const copy: Node = { ...node }
  if (copy.position) copy.position = copyPosition(copy.position)
  if ('children' in copy) copy.children = []
  if (isElement(copy)) copy.attributes = copy.attributes.map((attribute) => copyAttribute(attribute))
  else if ('attributes' in copy) copy.attributes = copyDeep(copy.attributes)
  if ('align' in copy) copy.align = copyDeep(copy.align)
  if (copy.data) copy.data = copyData(copy.data)
  if (origin) copy.data = Object.assign(copy.data ?? {}, { origin })
  if (node.type === 'list' && copy.type === 'list') copyMarker(node, copy)
  else if (!hasKnownCategory(node)) copyCategory(node, copy)
  return copy
}
