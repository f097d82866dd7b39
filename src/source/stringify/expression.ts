import type { Node } from 'unist'
import { joinLines } from '../../model/space.js'
import { placeOf, type Context } from './context.js'
import { interrupts } from './interrupts.js'
import { expressionOnOneLine } from './one-line.js'
import { meaningOf, type Kind } from './program.js'

/** Fits an expression into a line of text; gives `undefined`, and a report, where it can't stand there at all. */
export function inLine(value: string, kind: Kind, node: Node, context: Context): string | undefined {
  const isCell = context.line === 'table cell'
  const bar = isCell && value.includes('|')
  if (!bar && (context.line === undefined ? !interrupts(value, context) : !/[\n\r]/.test(value))) return value
  const line = expressionOnOneLine(value, kind, isCell)
  if (line !== undefined && meaningOf(line, kind) === meaningOf(value, kind)) return line
  const actual = `${bar ? '`|`' : 'a line ending'} in an expression in a ${placeOf(context)}`
  context.report({ node, actual, expected: 'an expression without it' })
  return line ?? closest(value, kind, isCell)
}

function closest(value: string, kind: Kind, isCell: boolean): string | undefined {
  const joined = joinLines(value)
  const line = isCell ? joined.replaceAll('|', '\\x7C') : joined
  return meaningOf(line, kind) === undefined ? undefined : line
}
