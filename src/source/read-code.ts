import { Parser, type Token } from 'acorn'
import acornJsx from 'acorn-jsx'
import type { Program } from 'estree'
import { eventsToAcorn, type AcornOptions } from 'micromark-util-events-to-acorn'
import type { Point } from 'unist'
import { expectRoom } from '../model/stack.js'

/** A point in a file, by its offset too. */
export interface PlacedPoint extends Point {
  readonly offset: number
}

/** A line of code, or the ending of one, and where it stands in the file. */
export interface Chunk {
  readonly text: string
  readonly start: PlacedPoint
  readonly end: PlacedPoint
  readonly isEnding: boolean
}

/** What code is: an expression on its own or in text, the value of an attribute, attributes that are spread, or ESM. */
export type CodeKind = 'expression' | 'value' | 'spread' | 'esm'

// What the reference takes: of another parser, trees could differ.
const acorn = Parser.extend(acornJsx())
const acornOptions: AcornOptions = { ecmaVersion: 2024, sourceType: 'module' }

/**
 * Reads code as the reference does.
 *
 * @param names for ESM, those that are imported above it
 * @returns `undefined` where the reference refuses it
 */
export function readCode(
  chunks: readonly Chunk[],
  at: PlacedPoint,
  kind: CodeKind,
  names: readonly string[] = [],
): Program | undefined {
  const start = { ...at, _index: 0, _bufferIndex: 0 }
  switch (kind) {
    case 'expression':
    case 'value':
      return read(chunks, { start, expression: true, allowEmpty: kind === 'expression' })
    case 'spread': {
      const program = read(chunks, { start, expression: true, allowEmpty: false, prefix: '({', suffix: '})' })
      return program && isSpreadAlone(program) ? program : undefined
    }
    case 'esm': {
      const settings = settingsOfEsm(names)
      const program = read(chunks, settings)
      if (settings.prefix) program?.body.shift()
      return program?.body.every(({ type }) => /^(?:Import|Export)/.test(type)) ? program : undefined
    }
  }
}

/** Whether ESM is taken to go on behind these lines, once a blank one follows. */
export function isUnfinished(chunks: readonly Chunk[], names: readonly string[]): boolean {
  return attempt(chunks, settingsOfEsm(names))?.swallow === true
}

function settingsOfEsm(names: readonly string[]): Settings {
  const prefix = names.length > 0 ? `var ${names.join(',')}\n` : ''
  return { acornOptions: { ...acornOptions, locations: true }, prefix }
}

/**
 * The tokens, with their types, of code and the braces around it, where they are an expression, what is spread, an
 * object or the body of a function.
 */
export function tokensInBraces(code: string): readonly (readonly [type: string, text: string])[] | undefined {
  for (const text of [`<>${code}</>`, `<A ${code} />`, `(${code})`, `async () => ${code}`]) {
    const tokens: Token[] = []
    try {
      acorn.parse(text, { ...acornOptions, onToken: tokens })
      return tokens.map(({ type, start, end }) => [type.label, text.slice(start, end)])
    } catch (error) {
      expectRoom(error)
    }
  }
  return undefined
}

type Events = Parameters<typeof eventsToAcorn>[0]
type Settings = Omit<Parameters<typeof eventsToAcorn>[1], 'acorn' | 'tokenTypes'>

function read(chunks: readonly Chunk[], settings: Settings): Program | undefined {
  const result = attempt(chunks, settings)
  return result?.error ? undefined : result?.estree
}

function attempt(chunks: readonly Chunk[], settings: Settings): ReturnType<typeof eventsToAcorn> | undefined {
  // Of the events of the parser that this is made for, only what is looked at.
  const events = chunks.map((chunk) => ['enter', tokenOf(chunk), contextOf(chunk)])
  try {
    return eventsToAcorn(events as Events, { acorn, acornOptions, tokenTypes: ['data'], ...settings })
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}

const tokenOf = ({ start, end, isEnding }: Chunk): object => ({ type: isEnding ? 'lineEnding' : 'data', start, end })
const contextOf = ({ text }: Chunk): object => ({ sliceStream: () => [text] })

function isSpreadAlone({ body: [first] }: Program): boolean {
  if (first?.type !== 'ExpressionStatement' || first.expression.type !== 'ObjectExpression') return false
  const { properties } = first.expression
  return properties.length < 2 && properties[0]?.type !== 'Property'
}
