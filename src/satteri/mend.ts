import type { Nodes, Paragraph, Root } from 'mdast'
import { attachTo } from './attach-estree.js'
import { chunksOf } from './chunks.js'
import { codePlacesOf, type CodePlace } from './code-places.js'
import { readCode } from './estree.js'
import type { Lines } from './lines.js'
import { isComment, isPlainCode } from './plain-code.js'
import { placeAttributes } from './scan-tag.js'

/** Makes of a tree of satteri what the reference reads; tells whether it can. */
export function mend(tree: Root, lines: Lines): boolean {
  const names: string[] = []
  const left: Nodes[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    if (!mendNode(node, lines)) return false
    if (!codePlacesOf(node, lines).every((place) => addEstree(place, lines, names))) return false
    if (!('children' in node)) continue
    const { children } = node
    for (let index = children.length - 1; index >= 0; index--) left.push(children[index] as Nodes)
  }
  return true
}

function mendNode(node: Nodes, lines: Lines): boolean {
  switch (node.type) {
    case 'paragraph':
      return mendParagraph(node, lines)
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return placeAttributes(node, lines)
    case 'mdxjsEsm':
      return mendEsm(node, lines)
    default:
      return true
  }
}

function mendParagraph(paragraph: Paragraph, { source }: Lines): boolean {
  // Elements on their own were taken for flow.
  for (const child of paragraph.children as { type: string }[]) {
    if (child.type === 'mdxJsxFlowElement') child.type = 'mdxJsxTextElement'
    if (child.type === 'mdxFlowExpression') child.type = 'mdxTextExpression'
  }
  return true
}

function mendEsm(node: Extract<Nodes, { type: 'mdxjsEsm' }>, lines: Lines): boolean {
  const { position, value } = node
  if (position === undefined || !/^(?:im|ex)port /.test(value)) return false
  const { end } = position
  if (end.column === 1) position.end = lines.pointIn(end.line - 1, lines.endOf(end.line - 1))
  return true
}

/** Tells whether the reference reads the code, too. What cannot fail is read when it is asked for. */
function addEstree(place: CodePlace, lines: Lines, names: string[]): boolean {
  const { holder, kind, start } = place
  const { value } = holder
  const cannotFail = kind === 'value' ? isPlainCode(value) : kind === 'expression' && (isPlainCode(value) || isComment(value))
  const chunks = chunksOf(value, start, kind === 'esm' ? '' : '}', lines)
  if (chunks === undefined) return false
  if (cannotFail) {
    attachTo(place, lines)
    return true
  }
  const estree = readCode(chunks, start, kind, names)
  if (estree === undefined) return false
  holder.data = { estree }
  if (kind === 'esm')
    for (const statement of estree.body)
      if (statement.type === 'ImportDeclaration') for (const { local } of statement.specifiers) names.push(local.name)
  return true
}
