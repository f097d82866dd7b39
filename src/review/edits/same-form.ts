import type { Nodes } from 'mdast'
import { addressKindOf } from '../../directives/addresses.js'
import { isElement } from '../../directives/jsx.js'
import type { Settings } from '../../model/settings.js'
import { meaningOf } from '../../source/stringify/program.js'

type Plain = Readonly<Record<string, unknown>>

const noise: ReadonlySet<string> = new Set(['data', 'label', 'position', 'spread'])

/**
 * A tree as plain data that tells apart what a reader can: texts side by side are one, JavaScript is what it means, front
 * matter is left out, and so is where anything was written. Elements alone in a paragraph stand outside of it, as MDX
 * has it.
 */
export function formOfTree(node: Nodes, settings: Settings, esm: (code: string) => string): Plain {
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) => !noise.has(key) && value !== null && value !== undefined && value !== '',
    ),
  )
  plain.type = components.get(node.type) ?? node.type
  if (plain.type === 'expression' && 'value' in node) plain.value = meaning(node.value)
  if (node.type === 'mdxjsEsm') plain.value = esm(node.value)
  if ('url' in node) plain.url = addressOf(node.url)
  if (isElement(node)) plain.attributes = node.attributes.map((one) => formOfAttribute(one, node.name, settings))
  if (node.data && 'directiveLabel' in node.data) plain.isLabel = true
  if (node.type === 'list') plain.isLoose = node.spread === true || node.children.some(({ spread }) => spread === true)
  if ('children' in node) plain.children = formOfContent(node.children, settings, esm)
  return plain
}

const components: ReadonlyMap<string, string> = new Map([
  ['mdxFlowExpression', 'expression'],
  ['mdxJsxFlowElement', 'element'],
  ['mdxJsxTextElement', 'element'],
  ['mdxTextExpression', 'expression'],
])

function formOfContent(nodes: readonly Nodes[], settings: Settings, esm: (code: string) => string): Plain[] {
  const plain: Plain[] = []
  for (const node of nodes.flatMap(opened)) {
    const last = plain.at(-1)
    if (node.type === 'yaml') continue
    if (node.type !== 'text') plain.push(formOfTree(node, settings, esm))
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

function formOfAttribute(
  node: { type: string; name?: string; value?: unknown },
  element: string | null,
  settings: Settings,
): Plain {
  const { name, value } = node
  if (node.type === 'mdxJsxExpressionAttribute') return { spread: meaning(String(value), 'spread') }
  const isExpression = typeof value === 'object' && value !== null && 'value' in value
  return isExpression
    ? { name, expression: meaning(String(value.value)) }
    : {
        name,
        value: typeof value === 'string' && holdsAddress(element, name, settings) ? addressOf(value) : (value ?? null),
      }
}

const holdsAddress = (element: string | null, name: string | undefined, settings: Settings): boolean =>
  name !== undefined && addressKindOf(element, name, settings) !== undefined

// One that is relative may say so, or not.
const addressOf = (url: string): string => (/^\.\/[^./]/.test(url) ? url.slice(2) : url)

// Escapes, comments and the lines of templates may be written in other ways.
function meaning(javascript: string, kind: 'spread' | 'value' = 'value'): string {
  const parsed = /[`\\|&]|\/[*/]/.test(javascript) ? meaningOf(javascript, kind) : undefined
  return parsed ?? javascript.replace(/\s+/g, ' ').trim()
}
