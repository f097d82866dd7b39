import type { FootnoteReference, ImageReference, LinkReference } from 'mdast'
import type { Context } from './context.js'
import type { Info, State } from './handle.js'
import { closestLabel, identify, toLabel, type Labelled } from './label.js'

type Reference = FootnoteReference | ImageReference | LinkReference

/** A reference prepared to be written. */
type Writable<Node> = Node & {
  /** Is called where its text turns out not to be its label. */
  onWiden?: () => void
}

/** Fits a reference to be written; without a definition it is read as text. */
export function reference<Node extends Reference>(node: Node, context: Context): Writable<Node> {
  const { report, definitions, footnotes } = context
  const defined = node.type === 'footnoteReference' ? footnotes : definitions
  if (!defined.has(identify(node.identifier))) {
    report({ node, actual: `a reference to \`${node.identifier}\``, expected: 'its definition in the tree' })
  } else {
    checkLabel(node, context)
  }
  const onWiden = (): void =>
    report({ node, actual: 'a short reference with a text of its own', expected: 'a full one' })
  return { ...node, onWiden }
}

/** Reports a label that can't be written. */
export function checkLabel(node: Labelled, { report, line }: Context): void {
  const label = toLabel(node)
  if (label === undefined) {
    report({ node, actual: `the label \`${node.identifier}\``, expected: 'a label that can be written' })
  } else if (line === 'table cell' && /(?<!\\)(?:\\\\)*\|/.test(label)) {
    report({ node, actual: `the label \`${label}\` in a table cell`, expected: 'a label without `|`' })
  }
}

/** Writes a reference to a link definition, by the text alone only where that gives its identifier. */
export function writeLinkReference(node: Writable<LinkReference>, _: unknown, state: State, info: Info): string {
  const exit = state.enter('linkReference')
  const exitLabel = state.enter('label')
  const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
  exitLabel()
  exit()
  return `[${text}]${suffix(node, text)}`
}

writeLinkReference.peek = (): string => '['

/** Writes a reference to the definition of an image. */
export function writeImageReference(node: Writable<ImageReference>, _: unknown, state: State): string {
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

function suffix(node: Writable<ImageReference | LinkReference>, text: string): string {
  const isLabel = identify(text) === identify(node.identifier)
  if (node.referenceType !== 'full' && !isLabel) node.onWiden?.()
  if (node.referenceType === 'full' || !isLabel) return `[${closestLabel(node)}]`
  return node.referenceType === 'collapsed' ? '[]' : ''
}
