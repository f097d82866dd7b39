import type { Nodes, Parents } from 'mdast'
import { holdsPhrasing, isBlock } from '../../directives/category.js'
import { isElement } from '../../directives/jsx.js'
import { trimEnd } from '../../model/space.js'
import { isBare, isOnOwnLines, lineStart, linesOut } from './lines.js'
import type { Range, TextFile } from './text-file.js'

/** The piece of a text that goes with a node, so that what is left around it reads as it does in an output without it. */
export function takeOut(node: Nodes, file: TextFile): Range | undefined {
  const range = file.rangeOf(node)
  const parent = file.parentOf(node)
  if (range === undefined || parent === undefined) return undefined
  return isInText(node, parent) ? fromText(range, parent, file) : fromBlocks(node, range, parent, file)
}

/** Whether a node stands in a sentence. */
export const isInText = (node: Nodes, parent: Parents): boolean =>
  node.type.startsWith('mdxJsxText') || node.type === 'mdxTextExpression' || (holdsPhrasing(parent) && !isBlock(node))

// Of the white space on both sides one is left, and none at the end of a block: as where a seam joins texts.
export function fromText({ start, end }: Range, parent: Parents, file: TextFile): Range {
  const { text } = file
  const before = text.slice(spaceStart(text, start), start)
  const [behind = ''] = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?/.exec(text.slice(end)) ?? []
  const around = file.rangeOf(parent)
  if (around && !isElement(parent)) {
    if (start - before.length <= around.start) return { start, end: Math.min(end + behind.length, around.end) }
    if (end + behind.length >= around.end) return { start: start - before.length, end }
  }
  if (before === '' || behind === '') return { start, end }
  return /[\r\n]/.test(behind) ? { start: start - before.length, end } : { start, end: end + behind.length }
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
