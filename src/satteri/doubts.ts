import type { Association, Code, Heading, Nodes, Paragraph, Root, Table, Text } from 'mdast'
import type { Position } from 'unist'
import { mayHoldAddress } from '../source/gfm-addresses.js'
import { isDoubtfulContainer } from './doubtful-containers.js'
import type { Lines } from './lines.js'
import { isContained, type Standing } from './standing.js'

/** Whether the reference may read a node that is no text in another way than satteri, or refuse it. Such nodes are rare. */
export function isDoubtful(node: Nodes, standing: Standing, lines: Lines): boolean {
  const { position } = node
  // What satteri moved, or made, has no place of its own.
  if (position === undefined) return true
  switch (node.type) {
    case 'code':
      return (
        otherSpace.test(lines.textOf(position.start.line)) ||
        (isContained(standing) && !isClosed(node, position, lines))
      )
    case 'inlineCode':
    case 'link':
      return lines.someLine(position, block)
    case 'linkReference':
      return hasOtherSpace(node) || lines.someLine(position, block)
    case 'image':
      return isMarked(position, lines) || lines.someLine(position, block)
    case 'imageReference':
      return hasOtherSpace(node) || isMarked(position, lines) || lines.someLine(position, block)
    case 'footnoteReference':
      return hasOtherSpace(node)
    case 'mdxFlowExpression':
      return isContained(standing) && hasBareEnd(node.value)
    case 'mdxTextExpression':
      return (
        lines.someLine(position, block) ||
        lines.someLine(position, tab) ||
        mayEndInTable(position, lines) ||
        (isContained(standing) && hasBareEnd(node.value))
      )
    case 'mdxJsxTextElement':
      return lines.someLine(position, block) || lines.someLine(position, tab) || mayEndInTable(position, lines)
    case 'table':
      return lines.someLine(position, esm) || hasUnclearAddress(node, position, lines)
    case 'definition':
      // What is indented deeply is a footnote to the reference.
      return (
        node.identifier.startsWith('^') ||
        hasOtherSpace(node) ||
        lines.someLine(position, block) ||
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
    case 'listItem':
    case 'blockquote':
      return isDoubtfulContainer(node, position, standing, lines)
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
const tab = /^[ >]*\t/
const esm = /^(?:im|ex)port /
const delimiters = /^[\t >]*[|:-][\t :|-]*$/

// A brace or a tag in text begins code, or is refused, unless it is escaped or written as a reference.
function isMarked({ start, end }: Position, { source }: Lines): boolean {
  const written = source.slice(start.offset, end.offset)
  return /\{|<(?:\S|$)/.test(written.replace(/\\[\\<{]/g, ''))
}

const lineBreak = /\r\n|\n|\r/

// Where a fence that is not closed ends in a container, the two see differently.
function isClosed({ value }: Code, { start, end }: Position, lines: Lines): boolean {
  // What only looks like a fence is a line of it.
  if (value !== '' && value.split(lineBreak).length >= end.line - start.line) return false
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
export const otherSpace = /[^\S \t\r\n]/
const hasOtherSpace = ({ label }: Association): boolean => otherSpace.test(label ?? '')

const isOneLine = ({ position }: Paragraph): boolean => position?.start.line === position?.end.line

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

// Where the head of a table is none of its container, or has an address of which satteri has made a link.
function mayHeadTable({ start, end }: Position, standing: Standing, lines: Lines): boolean {
  const isLost = isContained(standing) || mayHoldAddress(lines.source.slice(start.offset, end.offset))
  return isLost && lines.someLine({ start, end }, delimiters)
}

// The last line of a tag, or of code, that goes on behind it may be the head of a table, which begins where it does.
const mayEndInTable = ({ start, end }: Position, lines: Lines): boolean =>
  start.line !== end.line && delimiters.test(lines.textOf(end.line + 1))

const startsAsDefinition = ({ start, end }: Position, { source }: Lines): boolean =>
  /^\[[^\]]*\]:/.test(source.slice(start.offset, end.offset))

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
