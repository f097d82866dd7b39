import type { TextEdit } from '../../model/text-edit.js'
import { lineAt, lineStartsOf } from '../../model/text-lines.js'
import type { Point } from 'unist'
import { spareLines } from './tidy.js'

/** A piece of a text that another takes the place of, by offsets. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A change of a file: of a piece of its text, or of all of it; `null` takes the file away. */
export type Change = { readonly path: string } & (Splice | { readonly whole: string | null })

/** What becomes of a file: pieces of its text, sorted and apart, or all of it. */
export type FileEdit = readonly Splice[] | { readonly whole: string | null }

/**
 * Puts changes together, by path. What is taken out twice goes once, and what changes in what is taken out goes with it.
 *
 * @param sourceOf the text of a file
 * @returns `undefined` where two changes write at one place
 */
export function compose(
  changes: Iterable<Change>,
  sourceOf: (path: string) => string,
): Map<string, FileEdit> | undefined {
  const splices = new Map<string, Splice[]>()
  const wholes = new Map<string, string | null>()
  for (const change of changes) {
    if ('whole' in change) {
      const known = wholes.get(change.path)
      if (known !== undefined && known !== change.whole) return undefined
      wholes.set(change.path, change.whole)
    } else splices.set(change.path, [...(splices.get(change.path) ?? []), change])
  }
  const edits = new Map<string, FileEdit>([...wholes].map(([path, whole]) => [path, { whole }]))
  for (const [path, own] of splices) {
    if (edits.has(path)) continue
    const merged = merge(own)
    if (merged === undefined) return undefined
    edits.set(path, merge([...merged, ...spareLines(sourceOf(path), merged)]) ?? merged)
  }
  return edits
}

function merge(splices: readonly Splice[]): Splice[] | undefined {
  const merged: Splice[] = []
  for (const splice of [...splices].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || splice.start > last.end || (splice.start === last.end && splice.text !== last.text))
      merged.push(splice)
    else if (last.text === '' && splice.text === '')
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, splice.end) }
    else if (last.start === splice.start && last.end === splice.end && last.text === splice.text) continue
    else if (last.text !== '' || splice.end > last.end) return undefined
  }
  return merged.filter(({ start, end, text }) => start < end || text !== '')
}

/** A file once it is edited. */
export function applyEdit(source: string, edit: FileEdit): string | null {
  if ('whole' in edit) return edit.whole
  let text = ''
  let at = 0
  for (const splice of edit) {
    text += source.slice(at, splice.start) + splice.text
    at = splice.end
  }
  return text + source.slice(at)
}

/** The edits of a file as they are told. */
export function textEditsOf(path: string, source: string, edit: FileEdit): TextEdit[] {
  if ('whole' in edit) return [{ path, text: edit.whole }]
  const starts = lineStartsOf(source)
  const pointAt = (offset: number): Point => {
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
  return edit.map(({ start, end, text }) => ({ path, position: { start: pointAt(start), end: pointAt(end) }, text }))
}
