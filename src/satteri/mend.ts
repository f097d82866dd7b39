import type { ListItem, Nodes, Paragraph, Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { addEstree } from './add-estree.js'
import { codePlacesOf } from './code-places.js'
import { isDoubtful, mayBeLazy, mayGoOn } from './doubts.js'
import type { Lines } from './lines.js'
import { isWhole } from './gaps.js'
import { placeAttributes } from './scan-tag.js'
import { atTop, standingIn, type Standing } from './standing.js'

/** Makes of a tree of satteri what the reference reads; tells whether it can. */
export function mend(tree: Root, lines: Lines): boolean {
  return mendAll(tree, undefined, { lines, imported: [] }, atTop)
}

interface Mending {
  readonly lines: Lines
  /** The names that ESM has imported so far. */
  readonly imported: string[]
}

function mendAll(node: Nodes, before: Nodes | undefined, mending: Mending, standing: Standing): boolean {
  const { lines, imported } = mending
  if (!mendNode(node, lines)) return false
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
  const tagEnd = isElement ? placeAttributes(node, lines) : undefined
  if (isElement && tagEnd === undefined) return false
  if (isDoubtful(node, standing, lines) || mayGoOn(node, before, standing)) return false
  if ((isElement || hasCode(node)) && mayBeLazy(node, before, tagEnd, standing, lines)) return false
  for (const place of codePlacesOf(node, lines)) if (!addEstree(place, lines, standing.indent, imported)) return false
  if (!('children' in node)) return true
  if (!isWhole(node, tagEnd, standing, lines)) return false
  const inside = standingIn(node, standing)
  let last: Nodes | undefined
  for (const child of node.children) {
    if (!mendAll(child, last, mending, inside)) return false
    last = child
  }
  return true
}

const hasCode = ({ type }: Nodes): boolean => type === 'mdxFlowExpression' || type === 'mdxTextExpression'

function mendNode(node: Nodes, lines: Lines): boolean {
  switch (node.type) {
    case 'paragraph':
      mendParagraph(node)
      return true
    case 'listItem':
      return mendItem(node, lines)
    case 'mdxjsEsm':
      return mendEsm(node, lines)
    default:
      return true
  }
}

// Elements that a paragraph holds alone are taken for flow.
function mendParagraph(paragraph: Paragraph): void {
  for (const child of paragraph.children as { type: string }[]) {
    if (child.type === 'mdxJsxFlowElement') child.type = 'mdxJsxTextElement'
    if (child.type === 'mdxFlowExpression') child.type = 'mdxTextExpression'
  }
}

// The box of a task is a part of the paragraph behind it, unless that begins with text.
function mendItem({ checked, children: [first] }: ListItem, { source }: Lines): boolean {
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return true
  const { start } = first.position ?? {}
  if (first.children[0]?.type === 'text') return true
  if (start?.offset === undefined || source[start.offset - 4] !== '[') return false
  start.offset -= 4
  start.column -= 4
  return true
}

// The ending of its last line is none of it.
function mendEsm({ position, value }: MdxjsEsm, lines: Lines): boolean {
  if (position === undefined || !/^(?:im|ex)port /.test(value)) return false
  const { line, column } = position.end
  if (column === 1) position.end = lines.pointIn(line - 1, lines.endOf(line - 1))
  return true
}
