import type { Nodes } from 'mdast'
import type { WordsSite } from '../directives/directive.js'
import { isExpression } from '../directives/expressions.js'
import type { Outcome, Piece, Reading } from './frame.js'
import type { Planning } from './planning.js'

/** What words read once all in them is decided: the words of what stays. */
export function joinWords({ nodes, text, field }: WordsSite, reading: Reading): string {
  if (nodes === undefined) return text
  const words: Words = { field, value: '', isSeam: false }
  addAll(nodes, reading, words)
  return words.value.trim()
}

interface Words {
  readonly field: WordsSite['field']
  value: string
  /** Whether something went that stood before what comes next. */
  isSeam: boolean
}

function addAll(nodes: readonly Nodes[], reading: Reading, words: Words): void {
  for (const node of nodes) {
    const outcome = reading.outcomes.get(node)
    if (outcome?.kind === 'drop') words.isSeam = true
    else if (outcome?.kind === 'content') addPieces(outcome.pieces, words)
    else if (isExpression(node)) add(textOfValue(outcome) ?? writtenAs(node, words.field), words)
    else if ('children' in node) addAll(node.children, reading, words)
    else if ('alt' in node) add(node.alt ?? '', words)
    else if ('value' in node) add(node.value, words)
  }
}

function addPieces(pieces: readonly Piece[], words: Words): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') add(piece.value, words)
    else if (piece.kind === 'jsx') addAll(piece.nodes, piece.reading, words)
  }
}

// The parser leaves no braces in what stands for an image.
const writtenAs = ({ value }: { readonly value: string }, field: Words['field']): string =>
  field === 'alt' ? value : `{${value}}`

/** The text of a value that has one; `undefined` for any other, and for what is left to the page. */
export function textOfValue(outcome: Outcome | undefined): string | undefined {
  if (outcome?.kind !== 'value') return undefined
  const { value } = outcome
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null ? undefined : ''
}

function add(text: string, words: Words): void {
  const isDoubled = words.isSeam && /\s$/.test(words.value) && /^\s/.test(text)
  words.value += isDoubled ? text.trimStart() : text
  words.isSeam = text === '' && words.isSeam
}

/** Says of what stands in words and brings no words. */
export function sayUnread({ field, node, text }: WordsSite, { frame }: Reading, planning: Planning): void {
  const name = /<\s*([\w.-]+)/.exec(text)?.[1] ?? ''
  planning.say(frame, 'directive-in-code', node.position, { name, where: field })
}
