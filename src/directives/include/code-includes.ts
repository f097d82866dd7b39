import type { Code, Text } from 'mdast'
import type { Position } from 'unist'
import { isCommentStart, withoutCommentEnd } from '../../model/comment-marks.js'
import type { Settings } from '../../model/settings.js'
import { lineStartsOf } from '../../model/text-lines.js'
import { makeAttribute } from '../attributes.js'
import type { Include, IncludePiece, TextPiece } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import type { Standing } from '../walk-apart.js'
import { findMarked, readCodeRequest, type CodeMarks } from './code-request.js'
import { plainInclude } from './plain-include.js'
import { snippetAttributes } from './snippet-attributes.js'

/** A line of code that names a file, as written, and where in the code it stands, with the line break behind it. */
interface NamingLine extends IncludePiece {
  readonly start: number
  readonly end: number
}

/**
 * Takes the lines that name a file out of a block of code.
 *
 * @param pieces what else there is in it; none where it is all text. A line with a prop in it names no file
 * @param source the text of its file
 * @returns the same pieces where there are no such lines
 */
export function withCodeIncludes(
  node: Code,
  pieces: readonly TextPiece[],
  marks: Settings['syntax']['codeIncludes'],
  standing: Standing,
  source: string,
): readonly TextPiece[] {
  if (marks === false || !node.value.includes(marks[0])) return pieces
  const lines = namingLinesOf(node, marks, standing, source)
  return lines.length === 0 ? pieces : cut(pieces.length > 0 ? pieces : [node.value], lines)
}

/** Whether a piece of a text is lines of a file. */
export const isInclude = (piece: TextPiece | undefined): piece is IncludePiece =>
  typeof piece === 'object' && 'include' in piece

/** Whether an include is a line of code: no element of the tree has it. */
export const isCodeLine = ({ node }: Include): boolean => node.name === null

function cut(pieces: readonly TextPiece[], lines: readonly NamingLine[]): TextPiece[] {
  const left = [...lines].reverse()
  const found: TextPiece[] = []
  let start = 0
  for (const piece of pieces) {
    const end = start + (typeof piece === 'string' ? piece : piece.text).length
    let from = start
    for (let line = left.at(-1); line && line.end <= end; line = left.at(-1)) {
      left.pop()
      if (typeof piece !== 'string' || line.start < from) continue
      if (line.start > from) found.push(piece.slice(from - start, line.start - start))
      found.push({ include: line.include, text: line.text })
      from = line.end
    }
    if (typeof piece !== 'string') found.push(piece)
    else if (from < end) found.push(piece.slice(from - start))
    start = end
  }
  return found
}

function namingLinesOf(node: Code, marks: CodeMarks, standing: Standing, source: string): NamingLine[] {
  const starts = lineStartsOf(node.value)
  const positionOf = positionsIn(node, source)
  return starts.flatMap((start, index): NamingLine | readonly [] => {
    const text = node.value.slice(start, starts[index + 1])
    const named = readLine(text, marks)
    if (named === undefined) return []
    const include = includeOf(named, standing, (part) => positionOf(index, named.actual, part))
    return { include, text, start, end: start + text.length }
  })
}

/** What a line of code says of a file, and what of that is between the marks. */
interface Named {
  readonly actual: string
  readonly written: string
}

// Beside it there is nothing in its line but what makes it a comment.
function readLine(line: string, marks: CodeMarks): Named | undefined {
  const marked = findMarked(line, marks)
  if (marked === undefined || !isCommentStart(line.slice(0, marked.start))) return undefined
  if (withoutCommentEnd(line.slice(marked.end)) !== '') return undefined
  return { actual: line.slice(marked.start, marked.end), written: marked.written }
}

// It is read as an element would be that has the path as its text, and shows code whatever the file is.
function includeOf(
  { actual, written }: Named,
  { depth, nesting, hidden }: Standing,
  positionOf: (part: string) => { position?: Position },
): Include {
  const { path: src, section, lines } = readCodeRequest(written)
  const child: Text = { type: 'text', value: written, ...positionOf(written) }
  const node: JsxElement = {
    type: 'mdxJsxTextElement',
    name: null,
    attributes: [makeAttribute('lang', 'text'), ...(lines === undefined ? [] : [makeAttribute('lines', lines)])],
    children: [child],
    ...positionOf(actual),
  }
  const element = { node, sites: [], slots: [], attributes: [], depth, nesting, size: 1, hidden }
  return Object.freeze({ ...plainInclude(element, { src, actual }), section, isText: true, own: snippetAttributes })
}

/** Tells where a part of a line of code stands in the file; nothing where the line does not stand there as it reads. */
function positionsIn(
  { position }: Code,
  source: string,
): (index: number, line: string, part: string) => { position?: Position } {
  const first = position?.start.offset
  if (position === undefined || first === undefined) return () => ({})
  const written = source.slice(first, position.end.offset)
  const starts = lineStartsOf(written)
  // What opens a fence is a line of its own.
  const before = /^[`~]/.test(written) ? 1 : 0
  return (index, line, part) => {
    const number = index + before
    const start = starts[number] ?? written.length
    const at = written.slice(start, starts[number + 1]).indexOf(line)
    if (at < 0) return {}
    const from = at + line.indexOf(part)
    const point = {
      line: position.start.line + number,
      column: from + (number === 0 ? position.start.column : 1),
      offset: first + start + from,
    }
    const end = { ...point, column: point.column + part.length, offset: point.offset + part.length }
    return { position: { start: point, end } }
  }
}
