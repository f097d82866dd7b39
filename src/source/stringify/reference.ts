import type { FootnoteReference, ImageReference, LinkReference } from 'mdast'
import type { Context } from './context.js'
import type { Info, State } from './handle.js'
import { closestLabel, identify, toLabel } from './label.js'

type Reference = FootnoteReference | ImageReference | LinkReference

/** Reports a reference that would be read as text. */
export function checkReference(node: Reference, { report, definitions, footnotes, line }: Context): void {
  const known = node.type === 'footnoteReference' ? footnotes : definitions
  const label = toLabel(node)
  if (!known.has(identify(node.identifier))) {
    report({ node, actual: `a reference to \`${node.identifier}\``, expected: 'its definition in the tree' })
  } else if (label === undefined) {
    report({ node, actual: `the label \`${node.identifier}\``, expected: 'a label that can be written' })
  } else if (line === 'table cell' && /(?<!\\)(?:\\\\)*\|/.test(label)) {
    report({ node, actual: `the label \`${label}\` in a table cell`, expected: 'a label without `|`' })
  }
}

/** Writes a reference to a link definition, by the text alone only where that gives its identifier. */
export function writeLinkReference(node: LinkReference, _: unknown, state: State, info: Info): string {
  const exit = state.enter('linkReference')
  const exitLabel = state.enter('label')
  const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
  exitLabel()
  exit()
  return `[${text}]${suffix(node, text)}`
}

writeLinkReference.peek = (): string => '['

/** Writes a reference to the definition of an image. */
export function writeImageReference(node: ImageReference, _: unknown, state: State): string {
  const exit = state.enter('imageReference')
  const exitLabel = state.enter('label')
  const text = state.safe(node.alt, { before: '[', after: ']' })
  exitLabel()
  exit()
  return `![${text}]${suffix(node, text)}`
}

writeImageReference.peek = (): string => '!'

/** Writes a reference to a footnote. */
export function writeFootnoteReference(node: FootnoteReference): string {
  return `[^${closestLabel(node)}]`
}

function suffix(node: ImageReference | LinkReference, text: string): string {
  if (node.referenceType === 'full' || identify(text) !== identify(node.identifier)) return `[${closestLabel(node)}]`
  return node.referenceType === 'collapsed' ? '[]' : ''
}
