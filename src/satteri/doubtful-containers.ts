import type { Blockquote, List, ListItem, Nodes, Paragraph } from 'mdast'
import type { Position } from 'unist'
import { blank, type Lines } from './lines.js'
import type { Standing } from './standing.js'

/** Whether the reference may give a list, an item or a quote another end, other boxes or other space between its blocks. */
export function isDoubtfulContainer(
  node: Blockquote | List | ListItem,
  position: Position,
  standing: Standing,
  lines: Lines,
): boolean {
  if (endsInElement(node, lines)) return true
  switch (node.type) {
    case 'list':
      return standing.isInQuote && mayTakeMarks(node, position, standing, lines)
    case 'listItem':
      return isDoubtfulItem(node, position, lines)
    case 'blockquote':
      return standing.isInQuote && marksAround(position, lines) > 0
  }
}

function isDoubtfulItem({ children, checked, spread }: ListItem, { start }: Position, lines: Lines): boolean {
  // Satteri misses some of the blank lines in an element.
  if (!spread && children.some((child) => isElement(child) && hasBlank(child, lines))) return true
  const [first] = children
  if (first === undefined || first.position?.start.line !== start.line) return true
  // A box may be one in the head of a table, too, in front of which satteri leaves it out.
  if (first.type === 'table' && lines.source.slice(start.offset, first.position.start.offset).includes('[')) return true
  // Nor does satteri see one that is alone in its line in a quote.
  if (checked === null) return first.type === 'paragraph' && startsWithBox(first, lines)
  return (
    typeof checked === 'boolean' && (first.type !== 'paragraph' || /^[\s|:>-]+$/.test(lines.textOf(start.line + 1)))
  )
}

const isElement = ({ type }: Nodes): boolean => type === 'mdxJsxFlowElement'

/** Whether an element has a blank line, but in code: a fence has none to either. */
function hasBlank(node: Nodes, lines: Lines): boolean {
  const { position } = node
  if (position === undefined || !lines.someLine(position, blank)) return false
  const fenced = new Set<number>()
  noteFenced(node, fenced)
  for (let line = position.start.line + 1; line <= position.end.line; line++)
    if (!fenced.has(line) && blank.test(lines.textOf(line))) return true
  return false
}

function noteFenced(node: Nodes, fenced: Set<number>): void {
  if (node.type === 'code' && node.position)
    for (let line = node.position.start.line; line <= node.position.end.line; line++) fenced.add(line)
  if ('children' in node) for (const child of node.children) noteFenced(child, fenced)
}

const startsWithBox = ({ position }: Paragraph, { source }: Lines): boolean =>
  /^\[(?:[ xX\t\r\n]|\r\n)\]\s/.test(source.slice(position?.start.offset, Number(position?.start.offset) + 5))

// Space behind an element is a part of what ends with it.
function endsInElement({ children, position }: Blockquote | List | ListItem, { source }: Lines): boolean {
  const last = children.at(-1)?.type
  if (last !== 'mdxJsxFlowElement' && last !== 'mdxFlowExpression') return false
  return /[ \t]/.test(source[position?.end.offset ?? -1] ?? '')
}

// A list in a quote may end with the marks of the lines behind it that are blank, and be spread by them.
function mayTakeMarks({ spread }: List, position: Position, { isInItem }: Standing, lines: Lines): boolean {
  const count = marksAround(position, lines)
  return isInItem || isFarIn(lines.textOf(position.end.line + 1)) ? count > 0 : count > 1 && !spread
}

// A mark that is indented as code would be begins a quote in MDX, and goes on with none.
const isFarIn = (text: string): boolean => /^(?: {4}| {0,3}\t)/.test(text)

/** How many of the lines that follow one upon the other around the end of a node are blank but for the marks of quotes. */
function marksAround({ end: { line } }: Position, lines: Lines): number {
  const isMarks = (at: number): boolean => /^[ \t>]*>[ \t]*$/.test(lines.textOf(at))
  let count = 0
  for (let at = line; at > line - 2 && isMarks(at); at--) count++
  for (let at = line + 1; at < line + 3 && isMarks(at); at++) count++
  return count
}
