import type { Node, SourceLocation } from 'estree'
import { copyDeep } from '../model/copy-deep.js'
import { foreignWriterOf } from '../plan/writers.js'
import type { Shift, Shifts } from './shifts.js'

/** A copy of code with its positions shifted: what a prop brought along is where it was passed. */
export function placeCode(node: Node, around: Shift, shifts: Shifts): object {
  const writer = foreignWriterOf(node)
  const shift = writer ? shifts.writtenIn(writer.document.path, around) : around
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) copy[key] = placePart(value, shift, shifts)
  return node.loc ? Object.assign(copy, placeOf(node, node.loc, shift)) : copy
}

function placePart(value: unknown, shift: Shift, shifts: Shifts): unknown {
  if (Array.isArray(value)) return value.map((item) => placePart(item, shift, shifts))
  return isCode(value) ? placeCode(value, shift, shifts) : copyDeep(value)
}

const isCode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

// Columns of estree start at 0, those of unist at 1; offsets are kept in more than one way.
function placeOf(node: Node & { start?: number; end?: number }, { start, end }: SourceLocation, shift: Shift): object {
  const [from = node.start, to = node.end] = node.range ?? []
  const place = shift({
    start: { line: start.line, column: start.column + 1, ...(from !== undefined && { offset: from }) },
    end: { line: end.line, column: end.column + 1, ...(to !== undefined && { offset: to }) },
  })
  const loc = {
    start: { line: place.start.line, column: place.start.column - 1 },
    end: { line: place.end.line, column: place.end.column - 1 },
  }
  const [first, last] = [place.start.offset, place.end.offset]
  if (first === undefined || last === undefined) return { loc }
  return { loc, ...('start' in node && { start: first, end: last }), ...(node.range && { range: [first, last] }) }
}
