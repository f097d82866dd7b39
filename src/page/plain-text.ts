import type { Nodes } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { textOf } from '../directives/attributes.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { isElement, type JsxElement } from '../directives/jsx.js'

/**
 * What a reader sees of a node, in one line. Images and empty elements stand as in MDX, and so does code of which it is not
 * known what it shows.
 */
export function plainText(node: Nodes): string {
  return textIn(node).replace(/\s+/g, ' ').trim()
}

function textIn(node: Nodes): string {
  switch (node.type) {
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`
    case 'imageReference':
      return `![${node.alt ?? ''}]`
    case 'break':
      return ' '
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return shownBy(node)
    case 'tableRow':
      return node.children.map(textIn).join(' | ')
    default:
      if (isElement(node) && node.children.length === 0) return emptyElement(node)
      if ('children' in node) return node.children.map((child) => textIn(child)).join('')
      return 'value' in node ? node.value : ''
  }
}

// Comments show nothing, and `{{ id: 'x' }}` is said to whoever builds the page.
function shownBy({ value, data }: MdxTextExpression | MdxFlowExpression): string {
  if (data?.estree?.body.length === 0) return ''
  const expression = expressionOf(data?.estree)
  if (expression?.type === 'ObjectExpression') return ''
  const known = evaluate(expression)
  if (typeof known?.value === 'string' || typeof known?.value === 'number') return String(known.value)
  return known && typeof known.value !== 'object' ? '' : `{${value}}`
}

function emptyElement({ name, attributes }: JsxElement): string {
  const written = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? textOf(attribute) : `{${attribute.value}}`,
  )
  return `<${[name ?? '', ...written].join(' ')} />`
}

const unseen: ReadonlySet<string> = new Set(['yaml', 'mdxjsEsm', 'code'])

/** Whether a node is the smallest piece of text that stands by itself. */
export function isTextBlock(node: Nodes): boolean {
  if (node.type === 'paragraph' || node.type === 'tableRow') return true
  if (node.type === 'mdxFlowExpression') return (node.data?.estree?.body.length ?? 1) > 0
  if (isElement(node)) return node.children.length === 0
  return 'value' in node && !unseen.has(node.type)
}
