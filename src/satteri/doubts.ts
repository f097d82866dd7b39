import type {
  Association,
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  Table,
  Text,
} from 'mdast'
import type { Position } from 'unist'
import { mayHoldAddress } from '../source/gfm-addresses.js'
import type { Lines } from './lines.js'
import { isContained, type Standing } from './standing.js'

/** Whether the reference may read a node that is no text in another way than satteri, or refuse it. Such nodes are rare. */
export function isDoubtful(node: Nodes, standing: Standing, lines: Lines): boolean {
  const { position } = node
  // What satteri moved, or made, has no place of its own.
  if (position === undefined) return true
  switch (node.type) {
    case 'code':
      return otherSpace.test(lines.textOf(position.start.line)) || (isContained(standing) && !isClosed(position, lines))
    case 'inlineCode':
    case 'link':
      return someLine(position, lines, block)
    case 'linkReference':
      return hasOtherSpace(node) || someLine(position, lines, block)
    case 'image':
      return isMarked(position, lines) || someLine(position, lines, block)
    case 'imageReference':
      return hasOtherSpace(node) || isMarked(position, lines) || someLine(position, lines, block)
    case 'footnoteReference':
      return hasOtherSpace(node)
    case 'mdxFlowExpression':
      return isContained(standing) && hasBareEnd(node.value)
    case 'mdxTextExpression':
      return (
        someLine(position, lines, block) ||
        someLine(position, lines, tab) ||
        (isContained(standing) && hasBareEnd(node.value))
      )
    case 'mdxJsxTextElement':
      return someLine(position, lines, block) || someLine(position, lines, tab)
    case 'table':
      return someLine(position, lines, esm) || hasUnclearAddress(node, position, lines)
    case 'definition':
      // What is indented deeply is a footnote to the reference.
      return (
        node.identifier.startsWith('^') ||
        hasOtherSpace(node) ||
        someLine(position, lines, block) ||
        /^[\t >]*[^\s>[]/.test(lines.textOf(position.end.line + 1))
      )
    case 'heading':
      return (
        hasMixedMarks(position, lines) ||
        startsAsDefinition(position, lines) ||
        mayHeadTable(position, standing, lines) ||
        hasLookedAhead(node, position, standing, lines)
      )
    case 'tableCell':
      // Code that a bar ends is none, and other code may begin at what closes it.
      return hasMixedMarks(position, lines) || hasBar(position, lines) || someText(node, /`/)
    case 'tableRow':
      return position.start.line !== position.end.line
    case 'paragraph':
      return hasMixedMarks(position, lines) || isDoubtfulParagraph(node, position, standing, lines)
    case 'list':
      return endsInElement(node, lines) || (standing.isInQuote && mayTakeMarks(node, position, standing, lines))
    case 'listItem':
      return isDoubtfulItem(node, position, lines) || endsInElement(node, lines)
    case 'blockquote':
      return endsInElement(node, lines) || (standing.isInQuote && marksAround(position, lines) > 0)
    case 'footnoteDefinition':
      return (
        isContained(standing) ||
        hasOtherSpace(node) ||
        position.start.column > 4 ||
        node.children.length === 0 ||
        !node.children.every((child) => child.type === 'paragraph' && isOneLine(child))
      )
    case 'root':
      return hasOtherFrontMatter(node, lines)
    default:
      return false
  }
}

/** Whether the reference may read a text in another way, or refuse it. */
export function isDoubtfulText({ value, position }: Text, standing: Standing, lines: Lines): boolean {
  // A link that does not close where an element does is refused.
  if (position === undefined || value.includes('](')) return true
  // What breaks the last line of a link is a break to the reference.
  if (value.endsWith('\\') && position.start.line !== position.end.line) return true
  // At the start of a line, an address may be one by syntax to the reference alone.
  if (value.includes(isContained(standing) ? '\n' : '\r') && mayHoldAddress(value)) return true
  return (value.includes('<') || value.includes('{')) && isMarked(position, lines)
}

/** The start of what may be a block of its own: it ends a text, whatever of it goes on there. */
const block = /^[\t >]*(?:[#*+<=>_`{|~-]|\[\^|\d+[.)]|$)/
const blank = /^[\s>]*$/
const tab = /^[ >]*\t/
const esm = /^(?:im|ex)port /
const delimiters = /^[\t >]*[|:-][\t :|-]*$/

// A brace or a tag in text begins code, or is refused, unless it is escaped or written as a reference.
function isMarked({ start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  return /\{|<(?:\S|$)/.test(written.replace(/\\[\\<{]/g, ''))
}

// Where a fence that is not closed ends in a container, the two see differently.
function isClosed({ start, end }: Position, lines: Lines): boolean {
  const [opening = ''] = /^(?:`{3,}|~{3,})/.exec(lines.source.slice(start.offset, end.offset)) ?? []
  const [, closing = ''] =
    /^[\t >]*(`{3,}|~{3,})[\t ]*$/.exec(lines.source.slice(lines.startOf(end.line), end.offset)) ?? []
  return end.line > start.line && opening !== '' && closing.startsWith(opening)
}

// An address in a cell goes on behind the bar that ends the cell, and is one by syntax right behind one; a bracket before it is one of its row to satteri.
function hasUnclearAddress(table: Table, { start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  if (!/https?:|www\.|@/i.test(written)) return false
  return /(?:https?:|www\.|@)[^\s|@]*[|&]|\|(?:https?:|www\.|[^\s|@]*@)/i.test(written) || someText(table, /\[/)
}

function someText(node: Nodes, pattern: RegExp): boolean {
  if (node.type === 'text') return pattern.test(node.value)
  return 'children' in node && node.children.some((child) => someText(child, pattern))
}

// To satteri an element goes on behind the bar that ends its cell.
function hasBar({ start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  return /[^\\]\|[^]/.test(written)
}

// Where code ends in a line that has nothing but the marks of its container, the reference says now this, now that.
const hasBareEnd = (code: string): boolean => /[\r\n]$/.test(code)

/** Space that is none of ASCII: around a label and what is behind a fence, the reference drops none. */
const otherSpace = /[^\S \t\r\n]/
const hasOtherSpace = ({ label }: Association): boolean => otherSpace.test(label ?? '')

const isOneLine = ({ position }: Paragraph): boolean => position?.start.line === position?.end.line

const isElement = ({ type }: Nodes): boolean => type === 'mdxJsxFlowElement'

/** Whether an element has a blank line, but in code: a fence has none to either. */
function hasBlank(node: Nodes, lines: Lines): boolean {
  const { position } = node
  if (position === undefined || !someLine(position, lines, blank)) return false
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

/** Whether a line of a node but its first is such. */
function someLine({ start, end }: Position, lines: Lines, pattern: RegExp): boolean {
  for (let line = start.line + 1; line <= end.line; line++) if (pattern.test(lines.textOf(line))) return true
  return false
}

function isDoubtfulParagraph(paragraph: Paragraph, position: Position, standing: Standing, lines: Lines): boolean {
  const { start, end } = position
  const written = lines.source.slice(start.offset, end.offset)
  // Behind a definition, what begins a list.
  if (startsAsDefinition(position, lines) || /^(?:\d+[.)]|[*+-](?:\s|$))/.test(written)) return true
  if (start.column === 1 && esm.test(written)) return true
  return mayHeadTable(position, standing, lines) || hasLookedAhead(paragraph, position, standing, lines)
}

// Where it has looked ahead in vain, the reference has the ending of a line end behind the marks of the next one.
// Nor does it read what begins in code.
function hasLookedAhead(
  node: Paragraph | Heading,
  { start, end }: Position,
  standing: Standing,
  { source }: Lines,
): boolean {
  if (someText(node, /`/) && /[<{]/.test(source.slice(start.offset, end.offset))) return true
  return start.line !== end.line && isContained(standing) && someText(node, /`|\][([]/)
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

// Where the head of a table is none of its container, or has an address of which satteri has made a link.
function mayHeadTable({ start, end }: Position, standing: Standing, lines: Lines): boolean {
  const isLost = isContained(standing) || mayHoldAddress(lines.source.slice(start.offset, end.offset))
  return isLost && someLine({ start, end }, lines, delimiters)
}

const startsAsDefinition = ({ start, end }: Position, { source }: Lines): boolean =>
  /^\[[^\]]*\]:/.test(source.slice(start.offset, end.offset))

const startsWithBox = ({ position }: Paragraph, { source }: Lines): boolean =>
  /^\[(?:[ xX\t\r\n]|\r\n)\]\s/.test(source.slice(position?.start.offset, Number(position?.start.offset) + 5))

// Space behind an element is a part of what ends with it.
function endsInElement(
  { children, position }: Blockquote | FootnoteDefinition | List | ListItem,
  { source }: Lines,
): boolean {
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

// Of marks of emphasis that stand together, each parser makes its own; but not of such as close as they open.
function hasMixedMarks({ start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  // To satteri, an escaped mark is one of those behind it.
  if (/\\[*_~][*_~]/.test(written)) return true
  return mixed.test(written) && mixed.test(written.replace(address, '').replace(evenly, '$1'))
}

/** What a link leads to; were it text, that would be doubtful by itself. */
const address = /(?<=\])\([^\s()<>\\]*\)/g
const mixed = /\*{3}|_{3}|\*_|_\*/
const evenly =
  /(^|[\s(])(?:\*{3}[^\s*_]+(?: [^\s*_]+)*\*{3}|_\*\*[^\s*_]+(?: [^\s*_]+)*\*\*_|\*\*_[^\s*_]+(?: [^\s*_]+)*_\*\*)(?![\w*_])/g

// What the reference takes for front matter: nothing but a fence in its lines, and of dashes alone. Of what stands behind
// a fence that is not closed, it knows no quotes and lists.
function hasOtherFrontMatter({ children: [first] }: Root, { source }: Lines): boolean {
  if (source.startsWith('+++')) return true
  if (first?.type !== 'yaml') return opening.test(source)
  return whole.exec(source)?.[0].length !== first.position?.end.offset
}

const opening = /^---[ \t]*(?![^\r\n])/
const whole = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?---[ \t]*(?![^\r\n])/
