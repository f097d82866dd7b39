import type { Break, PhrasingContent, Text } from 'mdast'
import type { Node } from 'unist'
import { isAddress, splitAddress, type Address } from './address.js'
import { isElement, isExpression } from './component.js'
import type { Context } from './context.js'
import { lineBreak } from './line-break.js'
import { encode, isSource } from './source.js'

/** A part of a text, or a hard break, among its siblings. */
interface Piece {
  readonly siblings: PhrasingContent[]
  readonly node: Break | Text
  readonly start: number
  readonly end: number
}

interface Line {
  hasTag: boolean
  hasInk: boolean
  /** Space beside tags, which is dropped in flow. */
  space?: Piece
  /** What ends the line. */
  end?: Piece
  /** An address, of which a part can be text. */
  address?: { readonly siblings: PhrasingContent[]; readonly node: Address }
}

/**
 * Keeps the lines of a paragraph together: one of nothing but tags and expressions would be read as flow.
 * Changes `children`, which has to be fresh.
 */
export function guardLines(children: PhrasingContent[], hasInk: boolean, context: Context): PhrasingContent[] {
  for (;;) {
    const lines = linesOf(children, hasInk)
    const index = lines.findIndex((line) => line.hasTag && !line.hasInk)
    const { address } = lines[index] ?? {}
    if (address) {
      const { siblings, node } = address
      const [text, expression] = splitAddress(node, context.line === 'table cell')
      siblings.splice(siblings.indexOf(node), 1, text, expression)
      continue
    }
    const pieces = [lines[index]?.space, lines[index]?.end, lines[index - 1]?.end].filter(
      (piece) => piece !== undefined,
    )
    const piece = pieces.find(({ node }) => node.type === 'text') ?? pieces[0]
    if (!piece) return children
    const { siblings, node, start, end } = piece
    const other =
      node.type === 'text' ? encode(node, start, end) : [lineBreak(node, 'a break beside a line of tags only', context)]
    // Three at most.
    // eslint-disable-next-line no-restricted-syntax
    siblings.splice(siblings.indexOf(node), 1, ...other)
  }
}

function linesOf(children: PhrasingContent[], hasInk: boolean): Line[] {
  let line: Line = { hasTag: false, hasInk }
  const lines = [line]
  const endLine = (end?: Piece): void => {
    if (end) line.end = end
    line = { hasTag: false, hasInk: end === undefined }
    lines.push(line)
  }
  const visit = (siblings: PhrasingContent[]): void => {
    for (const node of siblings) {
      if (isElement(node) || isExpression(node)) {
        line.hasTag = true
        if (isAddress(node)) line.address ??= { siblings, node }
        if (isElement(node)) visit(node.children as PhrasingContent[])
        line.hasTag = true
      } else if (node.type === 'break') {
        line.hasInk = true
        endLine({ siblings, node, start: 0, end: 0 })
      } else if (node.type === 'text' && !isSource(node)) {
        for (const { 0: part, index: start } of node.value.matchAll(/[\n\r]+|[^\n\r]+/g)) {
          const piece = { siblings, node, start, end: start + part.length }
          if (/[\n\r]/.test(part)) endLine(piece)
          else if (!/^[\t ]*$/.test(part)) line.hasInk = true
          else line.space ??= piece
        }
      } else {
        line.hasInk = true
        if ('children' in node) visit(node.children)
        else if (/[\n\r]/.test(sourceOf(node))) endLine()
        line.hasInk = true
      }
    }
  }
  visit(children)
  return lines
}

function sourceOf(node: Node): string {
  if ('value' in node) return String(node.value)
  return 'alt' in node ? String(node.alt) : ''
}

/** Whether content is written on more than one line. */
export function isMultiline(children: PhrasingContent[]): boolean {
  return linesOf(children, false).length > 1
}
