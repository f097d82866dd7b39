import type { Nodes, Parents } from 'mdast'
import { holdsPhrasing, isBlock } from '../../directives/category.js'
import { isElement } from '../../directives/jsx.js'
import { trimEnd } from '../../model/space.js'
import { isBare, isOnOwnLines, lineEnd, lineStart, linesOut, nextLine } from './lines.js'
import type { Range, TextFile } from './text-file.js'

/** The piece of a text that goes with a node, so that what is left around it reads as it does in an output without it. */
export function takeOut(node: Nodes, file: TextFile): Range | undefined {
  const range = file.rangeOf(node)
  const parent = file.parentOf(node)
  if (range === undefined || parent === undefined) return undefined
  return isInText(node, parent) ? fromText(range, parent, file) : fromBlocks(node, range, parent, file)
}

/** The same with all blank lines between the lists on both sides, which are one list then, and a tight one. */
export function takeOutOfList(node: Nodes, file: TextFile): Range | undefined {
  const children: readonly Nodes[] = file.parentOf(node)?.children ?? []
  const index = children.indexOf(node)
  return betweenLists(children[index - 1], children[index + 1], file)
}

/** The lines between two lists. */
export function betweenLists(left: Nodes | undefined, right: Nodes | undefined, file: TextFile): Range | undefined {
  if (left?.type !== 'list' || right?.type !== 'list') return undefined
  const [before, behind] = [file.rangeOf(left), file.rangeOf(right)]
  const { text } = file
  return before && behind && { start: nextLine(text, lineEnd(text, before.end)), end: lineStart(text, behind.start) }
}

/** Whether a node stands in a sentence. */
export const isInText = (node: Nodes, parent: Parents): boolean =>
  node.type.startsWith('mdxJsxText') || node.type === 'mdxTextExpression' || (holdsPhrasing(parent) && !isBlock(node))

// Of the white space on both sides one is left, and none at an end of what it stands in: as where a seam joins texts.
export function fromText({ start, end }: Range, parent: Parents, file: TextFile): Range {
  const { text } = file
  const before = text.slice(spaceStart(text, start), start)
  const [behind = ''] = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?/.exec(text.slice(end)) ?? []
  const around = contentOf(parent, file)
  const isAll = around?.start === start && around.end === end
  if (around && !isAll && !isElement(parent)) {
    if (start - before.length <= around.start) return { start, end: Math.min(end + behind.length, around.end) }
    if (end + behind.length >= around.end) return { start: start - before.length, end }
  }
  if (before === '' || behind === '') return { start, end }
  return /[\r\n]/.test(behind) ? { start: start - before.length, end } : { start, end: end + behind.length }
}

// Without the marks of emphasis, links and headings.
function contentOf({ children }: Parents, file: TextFile): Range | undefined {
  const [first, last] = [children[0], children.at(-1)].map((child) => child && file.rangeOf(child))
  return first && last && { start: first.start, end: last.end }
}

// Where the white space starts in front of a place, with one line break, and the marks of a quote behind that.
function spaceStart(text: string, end: number): number {
  const line = lineStart(text, end)
  if (line === 0 || !isBare(text.slice(line, end))) return line + trimEnd(text.slice(line, end)).length
  const ending = text.startsWith('\r\n', line - 2) ? line - 2 : line - 1
  const before = lineStart(text, ending)
  return before + trimEnd(text.slice(before, ending)).length
}

function fromBlocks(node: Nodes, range: Range, { children }: Parents, file: TextFile): Range {
  const index = children.findIndex((child) => child === node)
  const [before, behind] = [children[index - 1], children[index + 1]]
  if (isOnOwnLines(file.text, range))
    return linesOut(file.text, range, isBlock(node) && !(standsAlone(before) || standsAlone(behind)))
  const [left, right] = [before && file.rangeOf(before), behind && file.rangeOf(behind)]
  if (right) return { start: range.start, end: right.start }
  return left ? { start: left.end, end: range.end } : range
}

// Nothing is joined with the tags of an element.
const standsAlone = (node: Nodes | undefined): boolean => node === undefined || node.type === 'mdxJsxFlowElement'
