import type { Program } from 'estree'
import { readCode } from '../read-code.js'
import { withoutBars } from './bars.js'
import { expectRoom } from '../../model/stack.js'

const noise = new Set(['comments', 'end', 'loc', 'position', 'range', 'raw', 'start'])

/** How an expression stands in a document: by itself and as the value of an attribute, or as a spread. */
export type Kind = 'value' | 'spread'

const around = { value: ['{', '}'], spread: ['<x {', '} />'] } as const

/** Reads an expression as a string without what has no meaning; `undefined` if it can't be parsed. */
export function meaningOf(expression: string, kind: Kind): string | undefined {
  const program = programOf(expression, kind)
  return program && JSON.stringify(program, meaning)
}

/** Reads the program of an expression, by itself on the first line of a file; `undefined` if it can't be parsed. */
export function programOf(expression: string, kind: Kind): Program | undefined {
  const column = around[kind][0].length
  const start = { line: 1, column: column + 1, offset: column }
  const end = { line: 1, column: start.column + expression.length, offset: column + expression.length }
  const chunks = expression === '' ? [] : [{ text: expression, start, end, isEnding: false }]
  return readCode(chunks, start, kind === 'spread' ? 'spread' : 'expression')
}

/** Writes an expression on one line without `|`, with the same value; `undefined` where there is no such form. */
export function barless(expression: string, kind: Kind): string | undefined {
  const program = programOf(expression, kind)
  const written = program && attempt(() => withoutBars(program, surround(expression, kind)))
  const [before, after] = around[kind]
  return written?.slice(before.length, -after.length)
}

function surround(expression: string, kind: Kind): string {
  const [before, after] = around[kind]
  return before + expression + after
}

// What is no code throws, and so does code that is nested too deep.
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}

function meaning(key: string, value: unknown): unknown {
  // Only a tag of a template can see how the template is written.
  if (key === 'quasi' && isTemplate(value)) return { ...value, strings: value.quasis.map((quasi) => quasi.value.raw) }
  if (noise.has(key)) return undefined
  return typeof value === 'bigint' ? String(value) : value
}

function isTemplate(value: unknown): value is { quasis: { value: { raw: string } }[] } {
  return typeof value === 'object' && value !== null && 'quasis' in value
}
