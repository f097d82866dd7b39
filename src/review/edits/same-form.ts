import type { Nodes } from 'mdast'
import { isElement } from '../../directives/jsx.js'
import { meaningOf } from '../../source/stringify/program.js'

type Plain = Readonly<Record<string, unknown>>

const noise: ReadonlySet<string> = new Set(['data', 'label', 'position', 'spread'])

/**
 * A tree as plain data that tells apart what a reader can: texts side by side are one, JavaScript is what it means, front
 * matter is left out, and so is where anything was written. Elements alone in a paragraph stand outside of it, as MDX
 * has it.
 */
export function formOfTree(node: Nodes): Plain {
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) => !noise.has(key) && value !== null && value !== undefined && value !== '',
    ),
  )
  plain.type = components.get(node.type) ?? node.type
  if (plain.type === 'expression' && 'value' in node) plain.value = meaning(node.value)
  if (isElement(node)) plain.attributes = node.attributes.map(formOfAttribute)
  if (node.data && 'directiveLabel' in node.data) plain.isLabel = true
  if (node.type === 'list') plain.isLoose = node.spread === true || node.children.some(({ spread }) => spread === true)
  if ('children' in node) plain.children = formOfContent(node.children)
  return plain
}

const components: ReadonlyMap<string, string> = new Map([
  ['mdxFlowExpression', 'expression'],
  ['mdxJsxFlowElement', 'element'],
  ['mdxJsxTextElement', 'element'],
  ['mdxTextExpression', 'expression'],
])

function formOfContent(nodes: readonly Nodes[]): Plain[] {
  const plain: Plain[] = []
  for (const node of nodes.flatMap(opened)) {
    const last = plain.at(-1)
    if (node.type === 'yaml') continue
    if (node.type !== 'text') plain.push(formOfTree(node))
    else if (last?.type === 'text') plain[plain.length - 1] = { type: 'text', value: String(last.value) + node.value }
    else if (node.value !== '') plain.push({ type: 'text', value: node.value })
  }
  return plain
}

function opened(node: Nodes): Nodes[] {
  if (node.type !== 'paragraph' || (node.data && 'directiveLabel' in node.data)) return [node]
  const meat = node.children.filter((child) => child.type !== 'text' || /[^\t\n\r ]/.test(child.value))
  return meat.every((child) => components.has(child.type)) ? meat : [node]
}

function formOfAttribute(node: { type: string; name?: string; value?: unknown }): Plain {
  const { name, value } = node
  if (node.type === 'mdxJsxExpressionAttribute') return { spread: meaning(String(value), 'spread') }
  const isExpression = typeof value === 'object' && value !== null && 'value' in value
  return isExpression ? { name, expression: meaning(String(value.value)) } : { name, value: value ?? null }
}

// Escapes, comments and the lines of templates may be written in other ways.
function meaning(javascript: string, kind: 'spread' | 'value' = 'value'): string {
  const parsed = /[`\\|&]|\/[*/]/.test(javascript) ? meaningOf(javascript, kind) : undefined
  return parsed ?? javascript.replace(/\s+/g, ' ').trim()
}
