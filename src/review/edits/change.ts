import type { Docset } from '../../docset/docset.js'
import { editPositions } from '../../model/edit-positions.js'
import { remember } from '../../model/remember.js'
import { compareTexts } from '../../model/sorted.js'
import type { TextEdit } from '../../model/text-edit.js'
import { spareLines } from './spare-lines.js'
import { applySplices, merge, type Splice } from './splice.js'

/** A change of a file: of a piece of its text, or all of it; it goes, comes, or comes with what becomes of another one. */
export type Change = { readonly path: string } & (
  Splice | { readonly whole: string | null } | { readonly copyOf: string }
)

/** What becomes of a file. */
export interface FileEdit {
  /** Pieces of its text, sorted and apart; for a copy, of the text of which it is one. */
  readonly splices: readonly Splice[]
  /** All of its text; left out where pieces of it change. */
  readonly whole?: string | null
  /** The file of which it is a copy. */
  readonly copyOf?: string
}

/**
 * Puts changes together, by path; what goes takes along what is edited in it.
 *
 * @returns `undefined` where two changes write at one place
 */
export function compose(
  changes: Iterable<Change>,
  { source }: Pick<Docset, 'source'>,
): Map<string, FileEdit> | undefined {
  const splices = new Map<string, Splice[]>()
  const wholes: Exclude<Change, Splice>[] = []
  for (const change of changes)
    if ('start' in change) remember(splices, change.path, () => []).push(change)
    else wholes.push(change)
  const edits = new Map<string, FileEdit>()
  for (const [path, own] of splices) {
    const merged = merge(own)
    if (merged === undefined) return undefined
    edits.set(path, { splices: merge([...merged, ...spareLines(source(path), merged)]) ?? merged })
  }
  const copied = new Map(edits)
  for (const change of wholes) {
    const edit = 'whole' in change ? { splices: [], whole: change.whole } : copy(change.copyOf, copied, source)
    const known = edits.get(change.path)
    if (known?.whole !== undefined && known.whole !== edit.whole) return undefined
    edits.set(change.path, edit)
  }
  return edits
}

function copy(path: string, edits: ReadonlyMap<string, FileEdit>, source: Docset['source']): FileEdit {
  const splices = edits.get(path)?.splices ?? []
  return { splices, whole: applySplices(source(path), splices), copyOf: path }
}

/** The texts of files once they are edited. */
export function textsOf(
  edits: ReadonlyMap<string, FileEdit>,
  { source }: Pick<Docset, 'source'>,
): Map<string, string | null> {
  return new Map(
    [...edits].map(([path, { whole, splices }]) => [
      path,
      whole === undefined ? applySplices(source(path), splices) : whole,
    ]),
  )
}

/** Edits as they are told: by path, then by position. */
export function toldEdits(edits: ReadonlyMap<string, FileEdit>, { source }: Pick<Docset, 'source'>): TextEdit[] {
  return [...edits].sort(([a], [b]) => compareTexts(a, b)).flatMap(([path, edit]) => toldEdit(path, source(path), edit))
}

function toldEdit(path: string, text: string, { whole, splices }: FileEdit): TextEdit[] {
  if (whole !== undefined) return [{ path, text: whole }]
  const positionOf = editPositions(text)
  return splices.map(({ start, end, text: by }) => ({ path, position: positionOf(start, end), text: by }))
}
