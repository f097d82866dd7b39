import type { Paragraph, PhrasingContent, Text } from 'mdast'
import type { MdxTextExpression } from 'mdast-util-mdx'
import { linkAddresses, mayHoldAddress } from '../gfm-addresses.js'
import { isBalanced } from './bracket-balance.js'
import { isSource } from './source.js'

/** An address as an expression, which reads as the text it is. */
export interface Address extends MdxTextExpression {
  readonly address: string
}

/**
 * Writes the addresses in a text as expressions of them: the parser links them whatever is escaped.
 *
 * @param isWhole whether the text is all there is in an element, which gets one string as its content
 */
export function guardAddresses(text: Text, isWhole: boolean, isInCell: boolean): PhrasingContent[] {
  const { value } = text
  const at = isSource(text) ? undefined : findAddress(value)
  if (at === undefined) return [text]
  // Nothing splits that: the element gets one string.
  if (isWhole) return [{ type: 'mdxTextExpression', value: sourceOf(value, isInCell) }]
  // The words an address stands in are one with it: what is left would only be another address.
  let { start } = at
  while (start > 0 && /\S/.test(value.charAt(start - 1))) start--
  const end = at.end + (/^\S*/.exec(value.slice(at.end))?.[0].length ?? 0)
  let mark = 0
  while (mark < end - at.end && /[^\w/)]/.test(value.charAt(end - 1 - mark))) mark++
  const to = findAddress(value.slice(end - mark)) ? end : end - mark
  const before = value.slice(0, start)
  return [
    ...(before === '' ? [] : [{ ...text, value: before }]),
    expressionOf(value.slice(start, to), isInCell),
    ...(to === value.length ? [] : guardAddresses({ ...text, value: value.slice(to) }, false, isInCell)),
  ]
}

/** The same with its first letters as text, where an expression alone would be read as flow. */
export function splitAddress({ address }: Address, isInCell: boolean): [PhrasingContent, PhrasingContent] {
  const at = Math.max(address.search(/[^\da-z]/i), [...address][0]?.length ?? 0)
  return [{ type: 'text', value: address.slice(0, at) }, expressionOf(address.slice(at), isInCell)]
}

/** Whether an expression is what is written for an address. */
export function isAddressSource(source: string): boolean {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(source)) return false
  try {
    return findAddress(String(JSON.parse(source))) !== undefined
  } catch {
    return false
  }
}

export function isAddress(node: object): node is Address {
  return 'address' in node
}

function expressionOf(value: string, isInCell: boolean): Address {
  return { type: 'mdxTextExpression', value: sourceOf(value, isInCell), address: value }
}

function sourceOf(value: string, isInCell: boolean): string {
  const text = JSON.stringify(value)
  // Brackets would end a label.
  const source = isBalanced(text) ? text : text.replaceAll('[', '\\u005B').replaceAll(']', '\\u005D')
  return isInCell ? source.replaceAll('|', '\\u007C') : source
}

/** Where the parser links something in a text first, which it does whatever is escaped. */
export function findAddress(value: string): { start: number; end: number } | undefined {
  if (!mayHoldAddress(value)) return undefined
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] }
  linkAddresses(paragraph)
  let start = 0
  for (const node of paragraph.children) {
    const length = 'value' in node ? node.value.length : 'children' in node ? textLength(node.children) : 0
    if (node.type === 'link') return { start, end: start + length }
    start += length
  }
  return undefined
}

const textLength = (nodes: readonly PhrasingContent[]): number =>
  nodes.reduce((sum, node) => sum + ('value' in node ? node.value.length : 0), 0)
