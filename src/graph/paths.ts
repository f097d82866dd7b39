import { append } from '../model/append.js'
import type { ReaderBox } from '../model/dependency.js'
import { expectCount, expectOptions } from '../model/expect.js'
import { didYouMean } from '../model/nearest.js'
import type { Reader } from '../model/reader.js'
import { intersect, type Scope } from '../model/scope.js'
import { told } from '../model/told-readers.js'
import type { Chain } from './dependents.js'
import { edgeOf, type GraphIndex, type IndexedTrace, type TraceStep } from './graph-index.js'
import { scopeOfBoxes } from './meetings.js'
import { builtReaders, hasReaders, isPassedBy, stepsTo } from './trace.js'

/** One way by which a file comes to show another. */
export interface IncludePath extends Chain {
  /** The readers for whom it is live: of a page, those whom it is built for. */
  readonly scope: Scope
}

/** The ways by which a file comes to show another. */
export interface IncludePaths {
  /** In the order in which they are met; each once. */
  readonly paths: readonly IncludePath[]
  /** Whether there are more than were asked for. */
  readonly hasMore: boolean
}

/** How many ways are told of. */
export interface PathOptions {
  /** Default: 1000. */
  readonly limit?: number
}

interface Row {
  readonly steps: readonly TraceStep[]
  readonly boxes: ReaderBox[]
  readonly readers: Reader[]
}

/**
 * See `Graph.paths`.
 *
 * @param tracesOf the traces of a file by itself
 */
export function findPaths(
  index: GraphIndex,
  from: string,
  to: string,
  tracesOf: (path: string) => readonly IndexedTrace[],
  options: PathOptions = {},
): IncludePaths {
  const { limit = 1000 } = expectOptions(options, ['limit'])
  expectCount('option `limit`', limit, 1)
  const file = index.files.get(from)?.node
  if (!file) throw new TypeError(`Expected \`${from}\` to be a file${didYouMean(from, index.paths)}`)
  const rows = new Map<string, Row>()
  let hasMore = false
  let count = 0
  for (const trace of tracesOf(from)) {
    const readers = builtReaders(trace, file, index)
    if (readers.length === 0 && hasReaders(index)) continue
    count += readers.length
    for (const steps of waysIn(trace, from, to, index)) {
      const key = steps.map(({ from: path, at }) => `${at} ${path}`).join('\n')
      const row = rows.get(key) ?? { steps, boxes: [], readers: [] }
      hasMore ||= rows.size === limit && !rows.has(key)
      if (rows.size === limit && !rows.has(key)) continue
      // It may stand several times on one page.
      if (row.boxes.at(-1) !== trace.readers.at(-1)) {
        append(row.boxes, trace.readers)
        append(row.readers, readers)
      }
      rows.set(key, row)
    }
  }
  const paths = [...rows.values()].map(({ steps, boxes, readers }) => ({
    ...told(readers, index),
    edges: steps.flatMap((step) => edgeOf(index, step) ?? []),
    scope: readers.length === count ? file.scope : intersect(file.scope, scopeOfBoxes(boxes, index.axes)),
  }))
  return { paths, hasMore }
}

// A cycle is refused where it would close: no way goes round.
function* waysIn(
  { source, steps }: IndexedTrace,
  from: string,
  to: string,
  index: GraphIndex,
): Generator<readonly TraceStep[]> {
  if (source === to && source !== from) yield []
  for (const step of steps) if (!isPassedBy(step) && edgeOf(index, step)?.to === to) yield stepsTo(steps, step)
}
