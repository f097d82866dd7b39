import type { Position } from 'unist'
import type { Docset } from '../../docset/docset.js'
import { plansOf } from '../../internals.js'
import { isMarkup } from '../../model/path.js'
import type { CoreResolver } from '../../core-resolver.js'
import { compareLocations } from '../order.js'
import { readBlocks, rowsOf, type Block } from './blocks.js'
import { choose } from './choose.js'
import { classify } from './classes.js'
import { Contents } from './content.js'
import { readLimits, type DuplicateOptions } from './limits.js'
import { match, type Match } from './match.js'
import { blocksOf, findRuns, type Run } from './runs.js'

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
  const contents = new Contents()
  const rows = docset.names.paths.flatMap((path) => [...rowsOf(blocksIn(docset, path, contents), path)])
  const said = rows.flatMap(({ blocks }) => blocks.flatMap((block) => ('content' in block ? [block.content] : [])))
  const classes = classify(said, limits.threshold, (content) => limits.isEnough([content]), contents.index.texts)
  const measure = (runs: readonly Run[]): Match | undefined => match(runs, classes, limits, isPartial)
  return choose(findRuns(rows, classes.of), measure, limits).map(
    ({ runs, kind, size, similarity, partial }): Duplicate => ({
      kind,
      similarity,
      locations: runs.map(locationOf).sort(compareLocations),
      ...(partial === undefined ? {} : { partial }),
      size,
    }),
  )
}

function blocksIn(docset: Docset, path: string, contents: Contents): Block[] {
  if (isMarkup(path)) return readBlocks(docset.document(path).tree.children, contents)
  const value = docset.source(path)
  const lines = value.split(/\r\n|\n|\r/)
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: value.length }
  return [{ position: { start: { line: 1, column: 1, offset: 0 }, end }, content: contents.ofCode(value) }]
}

function locationOf(run: Run): Duplicate['locations'][number] {
  const position = blocksOf(run)
    .map((block) => block.position)
    .reduce((first, last) => ({ start: first.start, end: last.end }))
  return { path: run.row.path, position }
}
