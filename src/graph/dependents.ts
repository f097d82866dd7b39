import { append } from '../model/append.js'
import type { Edge, GraphJson, Step, Trace } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { readQuery, type QueryOptions } from './query.js'
import { builtReaders, edgesTo, filesByPath, isPage, told, tracesNaming } from './trace.js'

/** The includes by which a page comes to show a file, the page's own first; none where it is the page's own file. */
export interface Chain {
  readonly sdks: readonly string[]
  /** The readers who share it; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  readonly edges: readonly Edge[]
}

/** A page that shows a file. */
export interface Dependent {
  readonly page: string
  readonly sdks: readonly string[]
  /** The readers to whom it shows it; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** The first chain for each reader; readers who share one stand together. */
  readonly chains: readonly Chain[]
}

/** See `Graph.dependents` and, with `own`, `Graph.affected`. */
export function findDependents(
  graph: GraphJson,
  paths: ReadonlySet<string>,
  options: QueryOptions = {},
  own = false,
): Dependent[] {
  const { deep, reader: wanted } = readQuery(graph, options, true)
  const files = filesByPath(graph)
  const rows = new Map<string, Map<string, { readers: Reader[]; readonly edges: readonly number[] }>>()
  const hasReaders = Object.values(graph.axes).some((values) => values.length > 0)
  for (const trace of tracesNaming(graph, paths)) {
    if (!isPage(files.get(trace.page))) continue
    const edges = chainTo(graph, trace, paths, deep, own)
    if (edges === undefined) continue
    const readers = builtReaders(trace, files.get(trace.page), graph).filter((reader) => isAmong(reader, wanted))
    if (readers.length === 0 && hasReaders) continue
    const chains = rows.get(trace.page) ?? new Map<string, { readers: Reader[]; readonly edges: readonly number[] }>()
    rows.set(trace.page, chains)
    const known = chains.get(edges.join())
    if (known) append(known.readers, readers)
    else chains.set(edges.join(), { readers: [...readers], edges })
  }
  return [...rows].map(([page, chains]) => ({
    page,
    ...told(
      [...chains.values()].flatMap(({ readers }) => readers),
      graph,
    ),
    chains: [...chains.values()].map(({ readers, edges }) => ({
      ...told(readers, graph),
      edges: edges.flatMap((edge) => graph.edges[edge] ?? []),
    })),
  }))
}

// A reader stands for all values of an axis that does not matter to the page.
function isAmong(reader: Reader, wanted: Reader): boolean {
  return Object.entries(wanted).every(([axis, value]) => (valueOf(reader, axis) ?? value) === value)
}

const isPassedBy = ({ refused }: Step): boolean => refused === 'include-cycle' || refused === 'directive-in-code'

// A file that is not there is waited for.
function chainTo(
  graph: GraphJson,
  trace: Trace,
  paths: ReadonlySet<string>,
  deep: boolean,
  own: boolean,
): number[] | undefined {
  if (trace.source === trace.page ? own && paths.has(trace.page) : paths.has(trace.source)) return []
  for (const step of trace.steps) {
    const edge = graph.edges[step.edge]
    if (!edge || !paths.has(edge.to) || (edge.to === trace.page && !own) || isPassedBy(step)) continue
    if (deep || step.parent === null) return edgesTo(trace, step)
  }
  return undefined
}
