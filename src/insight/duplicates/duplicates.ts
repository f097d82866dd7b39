import type { Position } from 'unist'
import type { Docset } from '../../docset/docset.js'
import { plansOf } from '../../internals.js'
import { append } from '../../model/append.js'
import { isMarkup } from '../../model/path.js'
import { pointBehind } from '../../model/text-lines.js'
import type { CoreResolver } from '../../core-resolver.js'
import { compareLocations } from '../order.js'
import { BlockReader, rowsOf, type Block, type Row } from './blocks.js'
import { choose } from './choose.js'
import { classify } from './classes.js'
import { readLimits, type DuplicateOptions } from './limits.js'
import { match, type Match } from './match.js'
import { endsOf, findRuns, type Run } from './runs.js'

/** Content that stands in several files, and could stand in one. */
export interface Duplicate {
  /** What most of it is. */
  readonly kind: 'code' | 'text'
  /** What each location has at least in common with the first of the most common wording, from 0 to 1; 1 where all say the same. */
  readonly similarity: number
  /** Sorted by path, then by position. */
  readonly locations: readonly { readonly path: string; readonly position: Position }[]
  /** Path of the first location that is a whole partial, or a whole file of code: the others could include it. */
  readonly partial?: string
  /** Lines of code, blank ones aside, or words of text. */
  readonly size: number
}

/**
 * Finds content that stands in two or more files: blocks that are the same or alike, and runs of them, side by side.
 * Blocks inside an element count, as does the element where all in it is alike. What differs in white space, in levels
 * of headings, or in language and meta of code is the same. A code file of the docs set is one block of code.
 *
 * @returns rows; what saves most goes first
 * @throws {TypeError} where it is no resolver, or an option is no number in its range, or not known
 */
export function findDuplicates(resolver: CoreResolver, options?: DuplicateOptions): Duplicate[] {
  const { docset } = plansOf(resolver)
  const limits = readLimits(options)
  const isPartial = (path: string): boolean => docset.settings.isPartial(path) || !isMarkup(path)
  const reader = new BlockReader()
  const rows: Row[] = []
  for (const path of docset.names.paths) append(rows, rowsOf(blocksIn(docset, path, reader), path))
  const classes = classify(rows, limits, reader.contents.index.texts)
  const { leaves } = reader
  const measure = (runs: readonly Run[]): Match | undefined => match(runs, leaves, classes, limits, isPartial)
  return choose(findRuns(rows, classes.of), leaves, measure, limits).map(
    ({ runs, kind, size, similarity, partial }): Duplicate => ({
      kind,
      similarity,
      locations: runs.map(locationOf).sort(compareLocations),
      ...(partial === undefined ? {} : { partial }),
      size,
    }),
  )
}

function blocksIn(docset: Docset, path: string, reader: BlockReader): Block[] {
  if (isMarkup(path)) return reader.read(docset.document(path).tree.children)
  const value = docset.source(path)
  const end = { ...pointBehind(value), offset: value.length }
  return [reader.readCode(value, { start: { line: 1, column: 1, offset: 0 }, end })]
}

function locationOf(run: Run): Duplicate['locations'][number] {
  const [first, last] = endsOf(run)
  return {
    path: run.row.path,
    position: first === last ? first.position : { start: first.position.start, end: last.position.end },
  }
}
