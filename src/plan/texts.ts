import type { Node } from 'unist'
import type { PropPiece, TextField, TextPiece, TextSite } from '../directives/directive.js'
import { isInclude } from '../directives/include/code-includes.js'
import { evaluate } from '../directives/evaluate.js'
import type { Frame, Outcome, Within } from './frame.js'
import { includedText } from './included-text.js'
import { sayMissing } from './missing-prop.js'
import type { Planning } from './planning.js'
import { propsOf } from './props-lookup.js'
import { sizeOfValue } from './size.js'
import { writerOf } from './writers.js'

/**
 * Writes props into the texts of a node, and lines of other files into its code; where one of them cannot be written, the
 * node stays as it is.
 */
export function resolveTexts(site: TextSite, within: Within, planning: Planning): void {
  const { frame, outcomes } = within.reading
  if (frame.props === undefined && site.sites.length === 0) return
  // A panel that goes takes what is in it along.
  if (outcomes.get(site.node)?.kind === 'drop') return
  outcomes.set(site, outcomeOf(site, within, planning))
}

function outcomeOf(site: TextSite, within: Within, planning: Planning): Outcome {
  const { frame } = within.reading
  const texts = new Map<TextField, string>()
  let by = frame
  let size = 0
  for (const [field, pieces] of site.fields) {
    const written = pieces.map((piece) =>
      isInclude(piece) ? includedText(piece, within, planning) : textOf(piece, field, site, frame, planning),
    )
    if (written.some((text) => text === undefined)) return { kind: 'unresolved' }
    texts.set(field, joined(written, pieces))
    // What is included was counted where it was opened.
    size += sizeOfValue(written.filter((_, index) => !isInclude(pieces[index])).join(''))
    const first = pieces[written.findIndex((text) => text !== '')]
    if (field === 'url' && typeof first === 'object' && !isInclude(first)) by = writerOf(first.expression, frame)
  }
  if (planning.takeNodes(size)) return { kind: 'text', texts, by }
  planning.sayLimit(site, frame, site.node.position)
  return { kind: 'unresolved' }
}

// Where the last line goes, so does the line break before it.
function joined(written: readonly (string | undefined)[], pieces: readonly TextPiece[]): string {
  const text = written.join('')
  return written.at(-1) === '' && isInclude(pieces.at(-1)) ? text.replace(/(?:\r\n|\n|\r)$/, '') : text
}

const nouns = {
  alt: 'the text of an image',
  title: 'a title',
  url: 'a URL',
  value: 'code',
  meta: 'what stands behind a fence',
}

function textOf(
  piece: string | PropPiece,
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
