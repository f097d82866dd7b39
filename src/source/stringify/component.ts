import type { Delete, Emphasis, Nodes, Strong } from 'mdast'
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx'
import { flowTypes } from '../../model/content-types.js'
import type { Plugins } from './plugins.js'

export type Element = MdxJsxFlowElement | MdxJsxTextElement
export type Component = Element | MdxFlowExpression | MdxTextExpression

const blocks = new Set([...flowTypes, 'listItem', 'root', 'tableCell', 'tableRow', 'toml'])

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

export function isExpression(node: Nodes): node is MdxFlowExpression | MdxTextExpression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
}

export function isComponent(node: Nodes): node is Component {
  return isElement(node) || isExpression(node)
}

/** Whether a node is emphasis of any kind, which is markers round text. */
export function isAttention(node: Nodes | undefined): node is Delete | Emphasis | Strong {
  return node?.type === 'delete' || node?.type === 'emphasis' || node?.type === 'strong'
}

/** Lists the JavaScript of a component, without that of its content. */
export function expressionsOf(node: Component): string[] {
  if (isExpression(node)) return [node.value]
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [attribute.value]
    return typeof attribute.value === 'object' && attribute.value !== null ? [attribute.value.value] : []
  })
}

/** Whether a component's own source, without its content, has several lines. */
export function hasLines(node: Component): boolean {
  return expressionsOf(node).some((value) => /[\n\r]/.test(value))
}

/** Whether a node can't stand in a line: a block, or an element that holds one. */
export function isBlock(node: Nodes, plugins: Plugins): boolean {
  if (isElement(node)) return node.children.some((child) => isBlock(child, plugins))
  return blocks.has(node.type) || plugins.kinds.get(node.type) === 'flow'
}

/** Whether a node is tags and expressions only: alone on its line, it is read as flow. */
export function isBare(node: Nodes): boolean {
  return isExpression(node) || (isElement(node) && node.children.every(isBare))
}

export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^[\t\n\r ]*$/.test(node.value)
}

export function asFlow(node: Component): MdxJsxFlowElement | MdxFlowExpression {
  if (!isElement(node)) return { ...node, type: 'mdxFlowExpression' }
  const children = node.children as MdxJsxFlowElement['children']
  return { ...node, type: 'mdxJsxFlowElement', children }
}

export function asText(node: Component): MdxJsxTextElement | MdxTextExpression {
  if (!isElement(node)) return { ...node, type: 'mdxTextExpression' }
  const children = node.children as MdxJsxTextElement['children']
  return { ...node, type: 'mdxJsxTextElement', children }
}
