import type { Definition, FootnoteReference, ImageReference, LinkReference, PhrasingContent } from 'mdast'
import { instead, type Context } from './context.js'
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

/** What stands in a cell for a reference whose label a `|` would cut; `undefined` for any other. */
export function cutReference(node: Reference, context: Context): PhrasingContent[] | undefined {
  const label = context.line === 'table cell' ? toLabel(node) : undefined
  if (label === undefined || !/(?<!\\)(?:\\\\)*\|/.test(label)) return undefined
  const definition = context.definitions.get(identify(node.identifier))
  return instead(
    context,
    node,
    `the label \`${label}\` in a table cell`,
    'a label without `|`',
    closest(node, definition),
  )
}

function closest(node: Reference, definition: Definition | undefined): PhrasingContent[] {
  const { url = '', title } = definition ?? {}
  if (node.type === 'footnoteReference') return [{ type: 'text', value: `[^${node.identifier}]` }]
  if (node.type === 'imageReference') return [{ type: 'image', url, title, alt: node.alt }]
  return definition ? [{ type: 'link', url, title, children: node.children }] : node.children
}

/** Reports a label that can't be written. */
export function checkLabel(node: Labelled, { report }: Context): void {
  if (toLabel(node) !== undefined) return
  report({ node, actual: `the label \`${node.identifier}\``, expected: 'a label that can be written' })
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
