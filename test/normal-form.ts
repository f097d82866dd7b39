import type { Nodes } from 'mdast'
import { meaningOf } from '../src/source/stringify/program.js'

type Plain = Readonly<Record<string, unknown>>

const noise = new Set(['data', 'label', 'position', 'spread'])
const components: Record<string, string> = {
  mdxFlowExpression: 'expression',
  mdxJsxFlowElement: 'element',
  mdxJsxTextElement: 'element',
  mdxTextExpression: 'expression',
}

/**
 * A tree as plain data that tells apart what a reader can: texts side by side are one, JavaScript is what it means,
 * components alone in a paragraph stand outside of it, as MDX has it, and paragraphs and lists of nothing are gone.
 */
export function normalForm(node: Nodes): Plain {
  const fields = Object.entries(node).filter(
    ([key, value]) => !noise.has(key) && value !== null && value !== undefined && value !== '',
  )
  const plain: Record<string, unknown> = Object.fromEntries(fields)
  plain['type'] = components[node.type] ?? node.type
  if (plain['type'] === 'expression' && 'value' in node) plain['value'] = fold(node.value)
  if ('attributes' in node && Array.isArray(node.attributes)) plain['attributes'] = node.attributes.map(attribute)
  if (node.data && 'directiveLabel' in node.data) plain['isLabel'] = true
  if ('children' in node) plain['children'] = content(node.children)
  return plain
}

function content(nodes: readonly Nodes[]): Plain[] {
  const plain: Plain[] = []
  for (const node of nodes.flatMap(open)) {
    const last = plain.at(-1)
    if (node.type !== 'text') plain.push(normalForm(node))
    else if (last?.['type'] === 'text')
      plain[plain.length - 1] = { type: 'text', value: String(last['value']) + node.value }
    else if (node.value !== '') plain.push({ type: 'text', value: node.value })
  }
  return plain
}

function open(node: Nodes): Nodes[] {
  if (node.type === 'list' && node.children.length === 0) return []
  if (node.type !== 'paragraph' || (node.data && 'directiveLabel' in node.data)) return [node]
  const meat = node.children.filter((child) => child.type !== 'text' || /[^\t\n\r ]/.test(child.value))
  return meat.every((child) => child.type in components) ? meat : [node]
}

function attribute(node: { type: string; name?: string; value?: unknown }): Plain {
  const { name, value } = node
  if (node.type === 'mdxJsxExpressionAttribute') return { spread: fold(String(value), 'spread') }
  const isExpression = typeof value === 'object' && value !== null && 'value' in value
  return isExpression ? { name, expression: fold(String(value.value)) } : { name, value: value ?? null }
}

// Escapes, comments and the lines of templates may be written in other ways.
function fold(javascript: string, kind: 'spread' | 'value' = 'value'): string {
  const meaning = /[`\\|&]|\/[*/]/.test(javascript) ? meaningOf(javascript, kind) : undefined
  return meaning ?? javascript.replace(/\s+/g, ' ').trim()
}
