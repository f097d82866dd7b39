import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import { holdsPhrasing } from '../../directives/category.js'
import type { Duplicate } from '../../insight/duplicates/duplicates.js'
import { lineStart } from './lines.js'
import type { Range, TextFile } from './text-file.js'

/** Blocks side by side. */
export interface Run extends Range {
  readonly nodes: readonly Nodes[]
}

/** A place of a duplicate, and the blocks that stand there. */
export interface Piece {
  readonly location: Duplicate['locations'][number]
  readonly file: TextFile
  readonly run: Run
}

/** The blocks that stand at a position; `undefined` where it is not of whole blocks. */
export function runAt({ start: { offset: from }, end: { offset: to } }: Position, file: TextFile): Run | undefined {
  if (from === undefined || to === undefined) return undefined
  const wanted = file.at(from, to)
  const left: Nodes[] = [file.document.tree]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!('children' in node)) continue
    const children: readonly Nodes[] = node.children
    const first = children.findIndex((child) => file.rangeOf(child)?.start === wanted.start)
    const last = children.findIndex((child) => file.rangeOf(child)?.end === wanted.end)
    const isRun = first >= 0 && last >= first && !holdsPhrasing(node) && node.type !== 'list' && node.type !== 'table'
    if (isRun) return { nodes: children.slice(first, last + 1), ...wanted }
    for (const child of children) {
      const range = file.rangeOf(child)
      if (range && range.start <= wanted.start && range.end >= wanted.end) left.push(child)
    }
  }
  return undefined
}

/** The text of a run as it would stand at the start of lines. */
export function textOfRun({ start, end }: Range, { text }: TextFile, splices: (text: string) => string): string {
  const prefix = text.slice(lineStart(text, start), start)
  const lines = splices(text.slice(start, end)).split('\n')
  const [first = '', ...more] = lines
  const width = prefix.length
  return [first, ...more.map((line) => without(line, prefix, width))].join('\n')
}

// The indent of a block, or the marks of the quote or item that it stands in.
function without(line: string, prefix: string, width: number): string {
  const [space = ''] = /^[ \t>]*/.exec(line.slice(0, width)) ?? []
  return line.slice(Math.min(space.length, prefix.length))
}
