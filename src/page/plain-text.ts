import type { Nodes } from 'mdast'
import { textOf } from '../directives/attributes.js'
import type { JsxElement } from '../directives/jsx.js'
import { isElement } from '../directives/jsx.js'

/** What a reader sees of a node, in one line. Expressions are left out; images and empty elements stand as in MDX. */
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
      return ''
    case 'tableRow':
      return node.children.map(textIn).join(' | ')
    default:
      if (isElement(node) && node.children.length === 0) return emptyElement(node)
      if ('children' in node) return node.children.map((child) => textIn(child)).join('')
      return 'value' in node ? node.value : ''
  }
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
