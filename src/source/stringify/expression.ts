import type { Node } from 'unist'
import { joinLines } from '../../model/space.js'
import { placeOf, type Context } from './context.js'
import { interrupts } from './interrupts.js'
import { programOf } from './program.js'

type Kind = 'value' | 'spread'

const eol = /\r\n|[\n\r]/g

/** Writes an expression between its braces; the parser takes two spaces off each line but the first. */
export function indent(value: string): string {
  return value.replace(/(\r\n|[\n\r])(?=[^\n\r])/g, '$1  ')
}

/** Fits an expression into a line of text; gives `undefined`, and a report, where it can't stand there at all. */
export function inLine(value: string, kind: Kind, node: Node, context: Context): string | undefined {
  const isCell = context.line === 'table cell'
  const bar = isCell && value.includes('|')
  if (!bar && (context.line === undefined ? !interrupts(value, context) : !/[\n\r]/.test(value))) return value
  const line = toLine(value, kind, isCell)
  if (!line?.exact) {
    const actual = `${bar ? '`|`' : 'a line ending'} in an expression in a ${placeOf(context)}`
    context.report({ node, actual, expected: 'an expression without it' })
  }
  return line?.value
}

/** Writes an expression on one line, or what comes closest; `exact` where only the space in it is another. */
function toLine(value: string, kind: Kind, isCell: boolean): { value: string; exact: boolean } | undefined {
  const lines = [
    joinLines(value),
    // JavaScript has a line ending that is none to Markdown.
    value.replace(eol, '\u2028'),
    value.replace(/\/\/(.*)/g, '/*$1*/').replace(eol, '\u2028'),
    value.replace(/`[^`]*`/g, (template) => template.replace(eol, '\\n')).replace(eol, ' '),
  ].map((line) => (isCell ? line.replaceAll('|', '\\x7C') : line))
  const program = read(value, kind)
  const programs = lines.map((line) => read(line, kind))
  const same = program === undefined ? -1 : programs.indexOf(program)
  const line = lines[same < 0 ? programs.findIndex((program) => program !== undefined) : same]
  const exact = (same === 0 || same === 1) && !(isCell && value.includes('|'))
  return line === undefined ? undefined : { value: line, exact }
}

function read(value: string, kind: Kind): string | undefined {
  return programOf(kind === 'value' ? `{${indent(value)}}` : `<x {${indent(value)}} />`)
}
