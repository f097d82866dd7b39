import type { Nodes } from 'mdast'
import type { Node, Position } from 'unist'
import type { Branch, Mend, Spot } from '../messages/edits/mend.js'
import type { Axis } from '../model/axis.js'
import { onlySlipOf } from '../model/nearest.js'
import { idsOf } from '../model/value-ids.js'
import { attributeOf } from './attributes.js'
import type { Container } from './container.js'
import type { Scoped } from './directive.js'
import { isElement, type JsxElement } from './jsx.js'
import type { ValueList } from './value-lists.js'

/** Where the attribute of a name stands; nowhere in code and in containers, whose attributes have no places. */
export function spotsOfAttribute(node: JsxElement | Container, name: string, kind: Spot['kind']): Spot[] {
  const position = attributeOf(node, new Set([name]))?.position
  return position ? [{ kind, position }] : []
}

/**
 * Mends the name of an attribute.
 *
 * @param right what was meant; nothing is mended where the element has that, too
 */
export function mendName(node: JsxElement | Container, written: string, right: string | undefined): Mend | undefined {
  const isThere = (name: string): boolean => attributeOf(node, new Set([name])) !== undefined
  if (right === undefined || isThere(right)) return undefined
  return { written, right, spots: spotsOfAttribute(node, written, 'name') }
}

/** The one id of an axis that is meant by what is none, nor a label of one. */
export function idMeant(axis: Axis, written: string): string | undefined {
  const id = onlySlipOf(written, axis.values)
  if (id !== undefined) return id
  const label = onlySlipOf(written, [...axis.labels.values()].flat())
  const ids = label === undefined ? [] : idsOf(axis, label)
  return ids.length === 1 ? ids[0] : undefined
}

/** Mends a value of an axis wherever lists of an element name it. */
export function mendValue(
  directive: Scoped,
  lists: readonly Pick<ValueList, 'axis' | 'name' | 'isNegative'>[],
  written: string,
  axis: Axis,
): Mend {
  const { kind, node } = directive
  const own = lists.filter((list) => list.axis === axis.name)
  // Nothing else has attributes with places.
  const spots = isElement(node) ? own.flatMap((list) => spotsOfList(node, list)) : []
  const branch = kind === 'condition' && isElement(node) ? branchOf(node) : undefined
  return { written, right: idMeant(axis, written), spots, axis: axis.name, ...(branch ? { branch } : {}) }
}

function spotsOfList(node: JsxElement, { name, isNegative }: Pick<ValueList, 'name' | 'isNegative'>): Spot[] {
  return spotsOfAttribute(node, name, 'item').map((spot) => ({ ...spot, isNegative }))
}

function branchOf({ position, attributes, children }: JsxElement): Branch | undefined {
  // What is referred to from elsewhere is not only of the branch.
  if (position === undefined || children.some(isForOthers)) return undefined
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  const content = first && last ? { start: first.start, end: last.end } : undefined
  return { position, content, isBare: attributes.length === 1 }
}

const shared: ReadonlySet<Node['type']> = new Set(['definition', 'footnoteDefinition', 'mdxjsEsm'])

// In order, without a stack of calls.
function isForOthers(node: Nodes): boolean {
  const left: Nodes[] = [node]
  for (let next = left.pop(); next; next = left.pop()) {
    if (shared.has(next.type)) return true
    if ('children' in next) for (const child of next.children) left.push(child)
  }
  return false
}

/** Mends the key of a map. */
export function mendKey(
  written: string,
  position: Position | undefined,
  axis: string,
  { known, taken }: { readonly known: readonly string[]; readonly taken: readonly string[] },
): Mend {
  const right = onlySlipOf(written, known)
  return {
    written,
    right: right !== undefined && taken.includes(right) ? undefined : right,
    spots: position ? [{ kind: 'key', position }] : [],
    axis,
  }
}
