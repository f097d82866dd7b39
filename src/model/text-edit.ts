import type { Position } from 'unist'
import { describeValue } from './describe-value.js'
import { expectIterable } from './expect.js'
import { readFiles, type Files } from './files.js'
import { isRecord } from './record.js'
import { remember } from './remember.js'

/** A change of the text of a file. */
export interface TextEdit {
  /** Path of the file, from the docs root. */
  readonly path: string
  /**
   * What is replaced; nothing, where it starts as it ends. Offsets are those of the text, with a byte order mark that it
   * starts with, which columns do not count. Left out, it is the whole file, be it a new one.
   */
  readonly position?: Position
  /** What stands there then; `null`, which a position rules out, takes the file away. */
  readonly text: string | null
}

/**
 * Carries out edits of texts. Positions are those before any of them; two of the same are one.
 *
 * @returns the changed files by path, `null` for those that go: what `update` of a resolver takes in
 * @throws {TypeError} where an edit is none, a file is not there, a position is not in its text, or two edits overlap
 */
export function applyEdits(files: Files, edits: Iterable<TextEdit>): Map<string, string | null> {
  const texts = readFiles(files)
  const changes = new Map<string, string | null>()
  for (const [path, given] of editsByPath(edits)) changes.set(path, edited(texts.get(path), path, given))
  return changes
}

function editsByPath(edits: Iterable<TextEdit>): Map<string, TextEdit[]> {
  const byPath = new Map<string, TextEdit[]>()
  const met = new Set<string>()
  for (const edit of expectIterable('edits', edits, 'edits').map(expectEdit)) {
    const { path, position, text } = edit
    const key = JSON.stringify([path, position?.start.offset, position?.end.offset, text])
    if (met.has(key)) continue
    met.add(key)
    remember(byPath, path, () => []).push(edit)
  }
  return byPath
}

function expectEdit(edit: unknown): TextEdit {
  if (!isRecord(edit)) throw new TypeError(`Expected each edit to be an object, not ${describeValue(edit)}`)
  if (isEdit(edit)) {
    if (isPlaced(edit)) return edit
    throw new TypeError(
      `Expected \`position\` of an edit of \`${edit.path}\` to have a \`start\` and an \`end\`, not ${describeValue(edit.position)}`,
    )
  }
  throw new TypeError(
    `Expected each edit to have a \`path\`, and as \`text\` a string or \`null\`, found ${describeValue(edit.path)} and ${describeValue(edit.text)}`,
  )
}

const isEdit = (edit: object): edit is TextEdit =>
  'path' in edit &&
  typeof edit.path === 'string' &&
  'text' in edit &&
  (edit.text === null || typeof edit.text === 'string')

const isPlaced = ({ position }: { readonly position?: unknown }): boolean =>
  position === undefined || (isRecord(position) && isRecord(position.start) && isRecord(position.end))

function edited(text: string | undefined, path: string, edits: readonly TextEdit[]): string | null {
  const [whole] = edits
  if (whole?.position === undefined && edits.length === 1) return whole?.text ?? null
  if (text === undefined) throw new TypeError(`Expected a file at \`${path}\` to edit`)
  let written = ''
  let at = 0
  for (const edit of inOrder(edits, path)) {
    const { start, end, replacement } = edit
    if (![start, end].every(Number.isInteger) || start < 0 || end < start || end > text.length)
      throw new TypeError(`Expected a position in the text of \`${path}\`, found ${start}–${end} of ${text.length}`)
    if (start < at)
      throw new TypeError(`Expected edits of \`${path}\` that do not overlap, found two at offset ${start}`)
    written += text.slice(at, start) + replacement
    at = end
  }
  return written + text.slice(at)
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

// The order of those that put in something at one place is the one in which they were given.
function inOrder(edits: readonly TextEdit[], path: string): Splice[] {
  const splices = edits.map(({ position, text }): Splice => {
    const [start, end] = [position?.start.offset, position?.end.offset]
    if (start === undefined || end === undefined || text === null)
      throw new TypeError(`Expected edits of \`${path}\` with offsets and a text, or one of the whole file`)
    return { start, end, replacement: text }
  })
  return splices.sort((a, b) => a.start - b.start || a.end - b.end)
}
