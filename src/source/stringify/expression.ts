import type { Node } from 'unist'
import { placeOf, type Context } from './context.js'
import { interrupts } from './interrupts.js'
import { programOf } from './program.js'

type Kind = 'value' | 'spread'

const eol = /\r\n|[\n\r]/g

/** An expression as written between its braces; the parser takes two spaces off each line but the first. */
export function indent(value: string): string {
  return value.replace(/(\r\n|[\n\r])(?=[^\n\r])/g, '$1  ')
}

/** An expression as it can stand in a line of text; `undefined`, and a report, where it can't at all. */
export function inLine(value: string, kind: Kind, node: Node, context: Context): string | undefined {
  const isCell = context.line === 'table cell'
  const bar = isCell && value.includes('|')
  if (!bar && (context.line === undefined ? !interrupts(value) : !/[\n\r]/.test(value))) return value
  const line = toLine(value, kind, isCell)
  if (!line?.exact) {
    const actual = `${bar ? '`|`' : 'a line ending'} in an expression in a ${placeOf(context)}`
    context.report({ node, actual, expected: 'an expression without it' })
  }
  return line?.value
}

/** An expression on one line, or what comes closest; `exact` where only the space in it is another. */
function toLine(value: string, kind: Kind, isCell: boolean): { value: string, exact: boolean } | undefined {
  const program = read(value, kind)
  const spaced = value.replace(/[\t ]*(?:\r\n|[\n\r])[\t ]*/g, ' ')
  // JavaScript has a line ending that is none to Markdown.
  const separated = value.replace(eol, '\u2028')
  const closed = value.replace(/\/\/(.*)/g, '/*$1*/').replace(eol, '\u2028')
  const escaped = value.replace(/`[^`]*`/g, (template) => template.replace(eol, '\\n')).replace(eol, ' ')
  const lines = [spaced, separated, closed, escaped].map((line) => ({
    value: isCell ? line.replaceAll('|', '\\x7C') : line,
    exact: program !== undefined && line !== closed && line !== escaped && !(isCell && line.includes('|')),
  }))
  const read_ = lines.map((line) => read(line.value, kind))
  return lines.find((_, index) => program !== undefined && read_[index] === program)
}
