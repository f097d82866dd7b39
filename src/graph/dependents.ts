import { append } from '../model/append.js'
import type { Edge } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { told } from '../model/told-readers.js'
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

interface Row {
  readonly readers: Reader[]
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
  const rows = new Map<string, Map<string, Row>>()
  for (const trace of tracesNaming(index, paths)) {
    const file = index.files.get(trace.page)?.node
    if (!isPage(file)) continue
    const steps = chainTo(index, trace, paths, deep, own)
    if (steps === undefined) continue
    const readers = builtReaders(trace, file, index).filter((reader) => isAmong(reader, wanted))
    if (readers.length === 0 && hasReaders(index)) continue
    const chains = remember(rows, trace.page, () => new Map<string, Row>())
    const key = steps.map(({ from, at }) => `${at} ${from}`).join('\n')
    append(remember(chains, key, (): Row => ({ readers: [], steps })).readers, readers)
  }
  return [...rows].map(([page, row]) => {
    const chains = [...row.values()].map(({ readers, steps }) => ({
      ...told(readers, index),
      edges: steps.flatMap((step) => edgeOf(index, step) ?? []),
    }))
    return { page, ...toldOfAll(chains, [...row.values()], index), chains }
  })
}

// Most pages have one chain, whose readers are the page's.
function toldOfAll(chains: readonly Chain[], rows: readonly Row[], index: GraphIndex): Omit<Chain, 'edges'> {
  const [only] = chains
  if (only === undefined || chains.length > 1)
    return told(
      rows.flatMap(({ readers }) => readers),
      index,
    )
  return { sdks: [...only.sdks], ...(only.readers ? { readers: [...only.readers] } : {}) }
}

// A reader stands for all values of an axis that does not matter to the page.
function isAmong(reader: Reader, wanted: Reader): boolean {
  return Object.entries(wanted).every(([axis, value]) => (valueOf(reader, axis) ?? value) === value)
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
