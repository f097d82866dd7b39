import type { ListItem, Nodes, Paragraph, Parents, Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { addEstree } from './add-estree.js'
import type { ApartReader } from './apart-reader.js'
import { codePlacesOf } from './code-places.js'
import { isDoubtful, isDoubtfulText } from './doubts.js'
import type { Lines } from './lines.js'
import { isWhole } from './gaps.js'
import { endsInMarks, mayBeLazy, mayBelong, mayBeOne, mayGoOn, standsBehind } from './lazy-lines.js'
import { placeAttributes } from './scan-tag.js'
import { atTop, isContained, standingIn, type Standing } from './standing.js'

/**
 * Makes of a tree of satteri what the reference reads; tells whether it can.
 *
 * @param apart reads blocks that satteri may read in another way
 */
export function mend(tree: Root, lines: Lines, apart: ApartReader): boolean {
  return mendNode(tree, undefined, { lines, apart, imported: [] }, atTop)
}

interface Mending {
  readonly lines: Lines
  readonly apart: ApartReader
  /** The names that ESM has imported so far. */
  readonly imported: string[]
}

function mendNode(node: Nodes, before: Nodes | undefined, mending: Mending, standing: Standing): boolean {
  const { lines } = mending
  const { type } = node
  if (!isMended(node, lines)) return false
  const isElement = type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
  const tagEnd = isElement ? placeAttributes(node, lines) : undefined
  if (isElement && tagEnd === undefined) return false
  if (isDoubtful(node, standing, lines) || mayBeOne(node, before)) return false
  if (mayGoOn(node, before, standing) || mayBelong(node, before, lines)) return false
  if (isElement || type === 'mdxFlowExpression' || type === 'mdxTextExpression' || type === 'mdxjsEsm')
    if (!mendCode(node, before, tagEnd, mending, standing)) return false
  return !('children' in node) || mendInside(node, before, tagEnd, mending, standing)
}

function mendCode(
  node: Nodes,
  before: Nodes | undefined,
  tagEnd: number | undefined,
  { lines, imported }: Mending,
  standing: Standing,
): boolean {
  if (node.type !== 'mdxjsEsm' && mayBeLazy(node, before, tagEnd, standing, lines)) return false
  for (const place of codePlacesOf(node, lines)) if (!addEstree(place, lines, standing.indent, imported)) return false
  return true
}

function mendInside(
  node: Parents,
  outside: Nodes | undefined,
  tagEnd: number | undefined,
  mending: Mending,
  standing: Standing,
): boolean {
  if (!isWhole(node, tagEnd, standing, mending.lines)) return false
  const inside = standingIn(node, standing)
  let before = standsBehind(node, outside) ? outside : undefined
  const children = node.children as Nodes[]
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Nodes
    // Most nodes are texts: they are looked at without a detour.
    const isRead =
      child.type === 'text' ? !isDoubtfulText(child, inside, mending.lines) : mendNode(child, before, mending, inside)
    if (!isRead) {
      const read = isFlat(node, inside) ? mending.apart.read(child, before) : undefined
      if (read === undefined) return false
      children[index] = read
    }
    // All that starts on the line behind a container may belong to it.
    if (!standsBehind(child, before) || endsInMarks(before, mending.lines)) before = children[index]
  }
  return true
}

// To the reference, tags are blocks, and what stands between them in lines of its own are blocks beside them.
const isFlat = ({ type }: Parents, standing: Standing): boolean =>
  (type === 'root' || type === 'mdxJsxFlowElement') && !isContained(standing)

function isMended(node: Nodes, lines: Lines): boolean {
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
