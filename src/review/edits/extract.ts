import type { CoreResolver } from '../../core-resolver.js'
import type { Docset } from '../../docset/docset.js'
import type { Duplicate } from '../../insight/duplicates/duplicates.js'
import { compareLocations } from '../../insight/order.js'
import { plansOf } from '../../internals.js'
import { isMarkup } from '../../model/path.js'
import { remember } from '../../model/remember.js'
import type { TextEdit } from '../../model/text-edit.js'
import { compose, toldEdits, type FileEdit } from './change.js'
import { expectExtraction, type ExtractOptions } from './expect-extraction.js'
import { proposeIncludes } from './propose-includes.js'
import { prove } from './prove.js'
import { runAt, type Piece } from './run-of.js'
import { TextFile } from './text-file.js'

/** A place of a duplicate that stays as it is, and why. */
export type LeftLocation = Duplicate['locations'][number] & {
  /** In words. */
  readonly reason: string
}

/** How a duplicate moves into a partial. */
export interface Extraction {
  /** Sorted by path, then by position; none where there are not two places that can share the partial. */
  readonly edits: readonly TextEdit[]
  /** The places that stay as they are, sorted by path, then by position. */
  readonly left: readonly LeftLocation[]
}

/**
 * Finds the edits that move a duplicate into a partial, and put an include in each of its places, as the docs set
 * includes others. Where it is a partial already, the others include that. What every reader gets is the same before and
 * after; a place that says something else, or that the partial cannot stand in for, is left.
 *
 * @param duplicate one of those that `findDuplicates` gives, or any locations of whole blocks
 * @throws {TypeError} where it is no resolver or duplicate, or `to` is no path for a new partial
 */
export function extract(
  resolver: CoreResolver,
  duplicate: Pick<Duplicate, 'locations' | 'partial'>,
  options: ExtractOptions = {},
): Extraction {
  const plans = plansOf(resolver)
  const { docset } = plans
  const { to, isNew, include } = expectExtraction(duplicate, options, docset)
  const [pieces, left] = piecesOf(duplicate.locations, to, isNew, docset)
  const proposals = proposeIncludes(pieces, { to, isNew, include }, docset)
  const counted = {
    change: 'With the partial',
    isCounted: () => true,
    esm: (code: string) => code,
    frontMatter: (data: unknown) => data,
  }
  const { changes, refused } = prove(proposals, plans, counted)
  const taken = proposals.filter((proposal) => !refused.has(proposal))
  const isWorth = taken.length >= (isNew ? 2 : 1)
  for (const proposal of proposals) {
    const reason = refused.get(proposal) ?? (isWorth ? undefined : 'There is no second place to share the partial with')
    const location = proposal.location
    if (reason !== undefined) left.push({ ...location, reason })
  }
  const edits = (isWorth ? compose(changes, docset) : undefined) ?? new Map<string, FileEdit>()
  return { edits: toldEdits(edits, docset), left: left.sort(compareLocations) }
}

function piecesOf(
  locations: Duplicate['locations'],
  to: string,
  isNew: boolean,
  docset: Docset,
): [pieces: Piece[], left: LeftLocation[]] {
  const files = new Map<string, TextFile>()
  const [pieces, left]: [Piece[], LeftLocation[]] = [[], []]
  for (const location of locations) {
    const { path, position } = location
    if (path === to && !isNew) continue
    const file = isMarkup(path)
      ? remember(files, path, () => new TextFile(docset.document(path), docset.source(path)))
      : undefined
    const run = file && runAt(position, file)
    if (file && run) pieces.push({ location, file, run })
    else left.push({ ...location, reason: file ? 'These are no whole blocks' : 'A file of code includes nothing' })
  }
  return [pieces, left]
}
