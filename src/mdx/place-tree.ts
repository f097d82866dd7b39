import type { Program } from 'estree'
import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttributeValueExpression } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { copyDeep } from '../model/copy-deep.js'
import { isRecord } from '../model/record.js'
import { placeCode } from './place-code.js'
import type { Shift, Shifts } from './shifts.js'

/** A copy of the tree of an output, with the positions of its nodes and of the code in them shifted. */
export function placeTree(tree: Root, shifts: Shifts): Root {
  return placeNode(tree, shifts) as Root
}

function placeNode(node: Nodes, shifts: Shifts): object {
  return placeRecord(node, shifts.of(node.data?.origin), shifts)
}

// A node, an attribute of an element, or the value of one.
function placeRecord(record: object, shift: Shift, shifts: Shifts): object {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (key === 'position' && value) copy[key] = shift(value as Position)
    else if (key === 'children') copy[key] = (value as Nodes[]).map((child) => placeNode(child, shifts))
    else if (key === 'data' && value) copy[key] = placeData(value, shift, shifts)
    else if (key === 'attributes' && isList(value)) copy[key] = value.map((item) => placeRecord(item, shift, shifts))
    else if (key === 'value' && isWritten(value)) copy[key] = placeRecord(value, shift, shifts)
    else copy[key] = copyDeep(value)
  }
  return copy
}

const isWritten = (value: unknown): value is MdxJsxAttributeValueExpression =>
  isRecord(value) && value.type === 'mdxJsxAttributeValueExpression'

const isList = (value: unknown): value is readonly object[] => Array.isArray(value)

function placeData(data: object, shift: Shift, shifts: Shifts): object {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    // What one include brought shares an origin, by which it is told.
    if (key === 'origin') copy[key] = value
    else if (key === 'estree' && value) copy[key] = placeCode(value as Program, shift, shifts)
    else copy[key] = copyDeep(value)
  }
  return copy
}
