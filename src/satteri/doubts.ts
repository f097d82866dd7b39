import type { Blockquote, FootnoteDefinition, List, ListItem, Nodes, Paragraph, Root, Table } from 'mdast'
import type { Position } from 'unist'
import type { Lines } from './lines.js'
import { isContained, type Standing } from './standing.js'

/** Whether the reference may read a node in another way than satteri, or refuse it. Such texts are rare. */
export function isDoubtful(node: Nodes, standing: Standing, lines: Lines): boolean {
  const { position } = node
  // What satteri moved, or made, has no place of its own.
  if (position === undefined) return true
  switch (node.type) {
    case 'text':
      // A link that does not close where an element does is refused.
      return node.value.includes('](') || (/[<{]/.test(node.value) && isMarked(position, lines))
    case 'code':
      return isContained(standing) && !isClosed(position, lines)
    case 'image':
    case 'imageReference':
      return /[<{]/.test(node.alt ?? '') && isMarked(position, lines)
    case 'mdxFlowExpression':
      return isContained(standing) && (hasBareEnd(node.value) || someLine(position, lines, blank))
    case 'mdxTextExpression':
      return someLine(position, lines, block) || someLine(position, lines, tab) || (isContained(standing) && hasBareEnd(node.value))
    case 'mdxJsxTextElement':
      return someLine(position, lines, block) || someLine(position, lines, tab)
    case 'table':
      return someLine(position, lines, esm) || hasUnclearAddress(node, position, lines)
    case 'paragraph':
      return isDoubtfulParagraph(node, position, standing, lines)
    case 'list':
      return endsInElement(node, lines) || (standing.isInQuote && mayTakeMarks(node, position, standing, lines))
    case 'listItem':
      return isDoubtfulItem(node, position) || endsInElement(node, lines)
    case 'blockquote':
      return endsInElement(node, lines) || (standing.isInQuote && marksAround(position, lines) > 0)
    case 'footnoteDefinition':
      return isContained(standing) || position.start.column > 4 || !node.children.every((child) => child.type === 'paragraph' && isOneLine(child))
    case 'root':
      return hasOtherFrontMatter(node, lines)
    default:
      return false
  }
}

const blank = /^[\s>]*$/
/** The start of what may be a block of its own: it ends a text, whatever of it goes on there. */
const block = /^[\t >]*(?:[#*+<=>_`{|~-]|\d+[.)]|$)/
const tab = /^[ >]*\t/
const esm = /^(?:im|ex)port /

// A brace or a tag in text begins code, or is refused, unless it is escaped or written as a reference.
function isMarked({ start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  return /\{|<(?:\S|$)/.test(written.replace(/\\[\\<{]/g, ''))
}

// Where a fence that is not closed ends in a container, the two see differently.
function isClosed({ start, end }: Position, lines: Lines): boolean {
  return end.line > start.line && /^[\t >]*(?:`{3,}|~{3,})[\t ]*$/.test(lines.textOf(end.line))
}

// An address in a cell goes on behind the bar that ends the cell; a bracket before it is one of its row to satteri.
function hasUnclearAddress(table: Table, { start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  if (!/https?:|www\.|@/i.test(written)) return false
  return /(?:https?:|www\.|@)[^\s|]*\|/i.test(written) || someText(table, /\[/)
}

function someText(node: Nodes, pattern: RegExp): boolean {
  if (node.type === 'text') return pattern.test(node.value)
  return 'children' in node && node.children.some((child) => someText(child, pattern))
}

// Where code ends in a line that has nothing but the marks of its container, the reference says now this, now that.
const hasBareEnd = (code: string): boolean => /[\r\n]$/.test(code)

const isOneLine = ({ position }: Paragraph): boolean => position?.start.line === position?.end.line

/** Whether a line of a node but its first is such. */
function someLine({ start, end }: Position, lines: Lines, pattern: RegExp): boolean {
  for (let line = start.line + 1; line <= end.line; line++) if (pattern.test(lines.textOf(line))) return true
  return false
}

function isDoubtfulParagraph({ children }: Paragraph, position: Position, standing: Standing, lines: Lines): boolean {
  const { start, end } = position
  const written = lines.source.slice(start.offset, end.offset)
  if (/^\[[^\]]*\]:/.test(written) || (start.column === 1 && esm.test(written))) return true
  if (start.line === end.line || !isContained(standing)) return false
  // Where it has looked ahead in vain, the reference has the ending of a line end behind the marks of the next one.
  return children.some((child) => someText(child, /`|\][([]/))
}

function isDoubtfulItem({ children: [first], checked }: ListItem, { start }: Position): boolean {
  if (first === undefined || first.position?.start.line !== start.line) return true
  return typeof checked === 'boolean' && first.type !== 'paragraph'
}

// Space behind an element is a part of what ends with it.
function endsInElement({ children, position }: Blockquote | FootnoteDefinition | List | ListItem, { source }: Lines): boolean {
  const last = children.at(-1)?.type
  if (last !== 'mdxJsxFlowElement' && last !== 'mdxFlowExpression') return false
  return /[ \t]/.test(source[position?.end.offset ?? -1] ?? '')
}

// A list in a quote may end with the marks of the lines behind it that are blank, and be spread by them.
function mayTakeMarks({ spread }: List, position: Position, { isInItemQuote }: Standing, lines: Lines): boolean {
  const count = marksAround(position, lines)
  return count > (isInItemQuote ? 0 : 1) && (isInItemQuote || !spread)
}

/** How many of the lines around the end of a node are blank but for the marks of quotes. */
function marksAround({ end: { line } }: Position, lines: Lines): number {
  return [line - 1, line, line + 1, line + 2].filter((at) => /^[ \t>]*>[ \t]*$/.test(lines.textOf(at))).length
}

// What the reference takes for front matter: nothing but a fence in its lines, and of dashes alone. Of what stands behind
// a fence that is not closed, it knows no quotes and lists.
function hasOtherFrontMatter({ children: [first] }: Root, { source }: Lines): boolean {
  if (source.startsWith('+++')) return true
  if (first?.type !== 'yaml') return opening.test(source)
  return whole.exec(source)?.[0].length !== first.position?.end.offset
}

const opening = /^---[ \t]*(?![^\r\n])/
const whole = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?---[ \t]*(?![^\r\n])/
