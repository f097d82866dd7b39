import { joinLines } from '../../model/space.js'
import { barless, meaningOf, type Kind } from './program.js'

const eol = /\r\n|[\n\r]/g

/** Writes an expression between its braces; the parser takes two spaces off each line but the first. */
export function indent(value: string): string {
  return value.replace(/(\r\n|[\n\r])(?=[^\n\r])/g, '$1  ')
}

/**
 * Writes an expression on one line, in a cell also without `|`, so that it has the same value. `undefined` where there is
 * no such form.
 */
export function expressionOnOneLine(value: string, kind: Kind, isInCell: boolean): string | undefined {
  const line = /[\n\r]/.test(value) ? joined(value, kind) : value
  if (line === undefined || !isInCell || !line.includes('|')) return line
  return barless(line, kind)
}

function joined(value: string, kind: Kind): string | undefined {
  const meaning = meaningOf(value, kind)
  if (meaning === undefined) return undefined
  return candidatesFor(value).find((line) => meaningOf(line, kind) === meaning)
}

function candidatesFor(value: string): string[] {
  const withLines = value.replace(/`[^`]*`/g, (template) => template.replace(eol, '\\n'))
  return [
    joinLines(value),
    joinLines(withLines),
    // JavaScript has a line ending that is none to Markdown.
    value.replace(eol, '\u2028'),
    withLines.replace(/\/\/(.*)/g, '/*$1*/').replace(eol, '\u2028'),
  ]
}
