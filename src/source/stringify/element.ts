import type { RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { isAddressSource } from './address.js'
import { indent } from './one-line.js'
import type { Info, State } from './handle.js'
import { isSpreadByEnd } from './list-end.js'
import { toReference } from './source.js'

/** An element in flow, prepared to be written. */
export interface WritableElement extends MdxJsxFlowElement {
  /** Whether blank lines stand between its children, as for a list item. */
  spread: boolean
  /** Whether they also stand round its content. */
  airy: boolean
  /** Whether its content can't be indented. */
  rigid: boolean
}

/** Writes an element that stands in flow: its tags on lines of their own. */
export function writeFlowElement(node: WritableElement, _: unknown, state: State, info: Info): string {
  if (node.children.length === 0 && node.name !== null) return tag(node, state, ' /')
  const [only] = node.children
  // As it stands in a line, where it is text.
  if (node.children.length === 1 && only?.type === 'mdxFlowExpression' && isAddressSource(only.value)) {
    const start = tag(node, state, '')
    if (!start.includes('\n')) return `${start}{${only.value}}</${node.name ?? ''}>`
  }
  const exit = state.enter('mdxJsxFlowElement')
  const content = state.containerFlow(node, info)
  exit()
  const indented = node.rigid ? content : state.indentLines(content, (line, _, blank) => (blank ? line : `  ${line}`))
  const eol = node.airy ? '\n\n' : '\n'
  const children: readonly RootContent[] = node.children
  const last = children.at(-1)
  const end = isSpreadByEnd(last, state) ? '\n\n\n' : last?.type === 'mdxjsEsm' ? '\n\n' : eol
  return tag(node, state, '') + (content === '' ? '' : eol + indented + end) + `</${node.name ?? ''}>`
}

/** Writes an element that stands in a line of text. */
export function writeTextElement(node: MdxJsxTextElement, _: unknown, state: State, info: Info): string {
  if (node.children.length === 0 && node.name !== null) return tag(node, state, ' /')
  const exit = state.enter('mdxJsxTextElement')
  const content = state.containerPhrasing(node, { ...info, before: '>', after: '<' })
  exit()
  return `${tag(node, state, '')}${content}</${node.name ?? ''}>`
}

writeFlowElement.peek = (): string => '<'
writeTextElement.peek = (): string => '<'

/** Writes a tag, up to `>`; with expressions of several lines, in flow, each attribute has its own line. */
function tag(node: MdxJsxFlowElement | MdxJsxTextElement, state: State, close: '' | ' /'): string {
  const attributes = node.attributes.map((attribute) => writeAttribute(attribute, state))
  const start = `<${node.name ?? ''}`
  if (node.type === 'mdxJsxTextElement' || !attributes.some((attribute) => /[\n\r]/.test(attribute))) {
    return `${[start, ...attributes].join(' ')}${close}>`
  }
  return `${[start, ...attributes].join('\n  ')}\n${close.trim()}>`
}

function writeAttribute(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute, state: State): string {
  if (attribute.type === 'mdxJsxExpressionAttribute') return `{${indent(attribute.value)}}`
  const { name, value } = attribute
  if (value === null || value === undefined) return name
  if (typeof value === 'object') return `${name}={${indent(value.value)}}`
  return `${name}="${escapeValue(value, state.stack.includes('tableCell'))}"`
}

/**
 * Writes the value of an attribute, where only references are read and space after a line ending is dropped.
 * Brackets and bars still end the label or the cell that the element stands in.
 */
function escapeValue(value: string, isInCell: boolean): string {
  const unsafe = isInCell ? /&(?=#?[\da-z]+;)|\](?=:)|["\n\r|]/gi : /&(?=#?[\da-z]+;)|\](?=:)|["\n\r]/gi
  return value.replace(unsafe, (character) => named[character] ?? toReference(character))
}

const named: Record<string, string> = { '&': '&amp;', '"': '&quot;' }
