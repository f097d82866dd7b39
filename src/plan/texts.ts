import type { Node } from 'unist'
import type { TextPiece, PropPiece, TextField, TextSite } from '../directives/directive.js'
import { textKeyOf } from '../directives/text-props.js'
import { evaluate } from '../directives/evaluate.js'
import type { Frame, Outcome, Reading } from './frame.js'
import { sayMissing } from './missing-prop.js'
import type { Planning } from './planning.js'
import { propsOf } from './props-lookup.js'
import { sizeOfValue } from './size.js'
import { writerOf } from './writers.js'

/** Writes props into the URL and title of a node; where one of them cannot be written, the node stays as it is. */
export function resolveTexts(site: TextSite, reading: Reading, planning: Planning): void {
  if (reading.frame.props === undefined) return
  const key = textKeyOf(site.node)
  // What a block of code is as a panel stands by the block itself.
  const isBlock = key === site.node && site.node.type === 'code'
  reading.outcomes.set(isBlock ? site : key, outcomeOf(site, reading.frame, planning))
}

function outcomeOf(site: TextSite, frame: Frame, planning: Planning): Outcome {
  const texts = new Map<TextField, string>()
  let by = frame
  for (const [field, pieces] of site.fields) {
    const written = pieces.map((piece) => textOf(piece, field, site, frame, planning))
    if (written.some((text) => text === undefined)) return { kind: 'unresolved' }
    texts.set(field, written.join(''))
    const first = pieces[written.findIndex((text) => text !== '')]
    if (field === 'url' && typeof first === 'object') by = writerOf(first.expression, frame)
  }
  if (planning.takeNodes([...texts.values()].reduce((size, text) => size + sizeOfValue(text), 0)))
    return { kind: 'text', texts, by }
  planning.sayLimit(site, frame, site.node.position)
  return { kind: 'unresolved' }
}

const nouns = {
  alt: 'the text of an image',
  title: 'a title',
  url: 'a URL',
  value: 'code',
  meta: 'what stands behind a fence',
}

function textOf(
  piece: TextPiece,
  field: TextField,
  { node }: TextSite,
  frame: Frame,
  planning: Planning,
): string | undefined {
  if (typeof piece === 'string') return piece
  const value = valueOf(piece, frame)
  // In code, braces are as a rule its own.
  if (node.type === 'code' && !piece.isOptional) return typeof value === 'string' ? value : piece.text
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (piece.isOptional && !frame.props?.has(piece.name)) return ''
  // A text of its own is the URL over again: what is wrong was said there.
  if (field === 'value' && node.type === 'text') return undefined
  if (!frame.props?.has(piece.name) && piece.name !== 'children') sayMissing(piece.name, frame, planning)
  else if (field !== 'url' && value === undefined && isKnown(piece, frame)) return ''
  else sayNoText(node, piece.text.slice(1, -1), field, frame, planning)
  return undefined
}

/** Says of code that its value cannot be written into a text. */
export function sayNoText({ position }: Node, code: string, field: TextField, frame: Frame, planning: Planning): void {
  const why = `${nouns[field]} is text, and its value is not`
  planning.say(frame, 'prop-dynamic', position, { actual: `{${code}}`, why })
}

function valueOf({ name, expression }: PropPiece, frame: Frame): unknown {
  return frame.props?.has(name) ? evaluate(expression, propsOf(frame))?.value : undefined
}

function isKnown({ name }: PropPiece, { props }: Frame): boolean {
  const prop = props?.get(name)
  return prop !== undefined && 'known' in prop
}
