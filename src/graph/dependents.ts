import type { Edge } from '../model/dependency.js'
import { freezeDeep } from '../model/freeze.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { told, type ToldReaders } from '../model/told-readers.js'
import { edgeOf, tracesNaming, type GraphIndex, type IndexedTrace, type TraceStep } from './graph-index.js'
import { readQuery, type QueryOptions } from './query.js'
import { builtReaders, hasReaders, isPage, isPassedBy, stepsTo } from './trace.js'

/** The includes by which a page comes to show a file, the page's own first; none where it is the page's own file. */
export interface Chain {
  /** The SDKs that share it. */
  readonly sdks: readonly string[]
  /** The readers who share it; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  readonly edges: readonly Edge[]
}

/** A page that shows a file. */
export interface Dependent {
  readonly page: string
  /** The SDKs for which it shows it. */
  readonly sdks: readonly string[]
  /** The readers to whom it shows it; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** The first chain for each reader; readers who share one stand together. */
  readonly chains: readonly Chain[]
}

/** The readers of traces by which a page comes to show a file in one way, trace by trace. */
interface Row {
  readonly readers: (readonly Reader[])[]
  readonly steps: readonly TraceStep[]
}

/** See `Graph.dependents` and, with `own`, `Graph.affected`. */
export function findDependents(
  index: GraphIndex,
  paths: ReadonlySet<string>,
  options: QueryOptions = {},
  own = false,
): Dependent[] {
  const { deep, reader: wanted } = readQuery(index, options, true)
  const asked = Object.entries(wanted)
  const found = new Map<string, Row[]>()
  for (const trace of tracesNaming(index, paths)) {
    const { page } = trace
    const file = index.files.get(page)?.node
    if (!isPage(file)) continue
    const steps = chainTo(index, trace, paths, deep, own)
    if (steps === undefined) continue
    const built = builtReaders(trace, file, index)
    const readers = asked.length === 0 ? built : built.filter((reader) => isAmong(reader, asked))
    if (readers.length === 0 && hasReaders(index)) continue
    const rows = remember(found, page, (): Row[] => [])
    const row = rows.find((other) => isSameChain(other.steps, steps))
    if (row) row.readers.push(readers)
    else rows.push({ readers: [readers], steps })
  }
  return [...found].map(([page, rows]) => pageOf(page, rows, index))
}

const isSameChain = (one: readonly TraceStep[], other: readonly TraceStep[]): boolean =>
  one.length === other.length &&
  one.every(({ from, at }, place) => at === other[place]?.at && from === other[place].from)

// Objects are written out: there may be one for each page of a docs set, and a spread costs more than all else of it.
function pageOf(page: string, rows: readonly Row[], index: GraphIndex): Dependent {
  const chains = rows.map((row) => chainOf(row, index))
  const { sdks, readers } = tell(
    rows.flatMap((row) => row.readers),
    index,
  )
  return readers ? { page, sdks, readers, chains } : { page, sdks, chains }
}

function chainOf(row: Row, index: GraphIndex): Chain {
  const edges = row.steps.flatMap((step) => edgeOf(index, step) ?? [])
  const { sdks, readers } = tell(row.readers, index)
  return readers ? { sdks, readers, edges } : { sdks, edges }
}

const toldAlone = new WeakMap<readonly Reader[], ToldReaders>()

// Mostly there is one trace, whose readers are asked about again and again.
function tell(readers: readonly (readonly Reader[])[], index: GraphIndex): ToldReaders {
  const alone = readers.length === 1 ? readers[0] : undefined
  return alone ? remember(toldAlone, alone, () => freezeDeep(told(alone, index))) : told(readers.flat(), index)
}

// A reader stands for all values of an axis that does not matter to the page.
function isAmong(reader: Reader, asked: readonly (readonly [axis: string, value: string | undefined])[]): boolean {
  return asked.every(([axis, value]) => (valueOf(reader, axis) ?? value) === value)
}

// A file that is not there is waited for.
function chainTo(
  index: GraphIndex,
  trace: IndexedTrace,
  paths: ReadonlySet<string>,
  deep: boolean,
  own: boolean,
): TraceStep[] | undefined {
  if (trace.source === trace.page ? own && paths.has(trace.page) : paths.has(trace.source)) return []
  for (const step of trace.steps) {
    const edge = edgeOf(index, step)
    if (!edge || !paths.has(edge.to) || (edge.to === trace.page && !own) || isPassedBy(step)) continue
    if (deep || step.parent === null) return stepsTo(trace.steps, step)
  }
  return undefined
}
