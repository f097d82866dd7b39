import { findCycles } from './cycles.js'
import type { Edge, FileNode, GraphJson, Trace } from '../model/dependency.js'
import { didYouMean } from '../model/nearest.js'
import { hasUnderscore } from '../model/path.js'
import { contains } from '../model/scope.js'

/** What a query is narrowed to. */
export interface QueryOptions {
  readonly sdk?: string | undefined
  readonly deep?: boolean | undefined
}

/** The includes by which a page comes to show a file, the page's own first; none where it is the page's own file. */
export interface Chain {
  readonly sdks: readonly string[]
  readonly edges: readonly Edge[]
}

/** A page that shows a file. */
export interface Dependent {
  readonly page: string
  readonly sdks: readonly string[]
  /** The first chain for each SDK; SDKs that share one stand together. */
  readonly chains: readonly Chain[]
}

/** A partial with a single include. */
export interface Inlineable {
  readonly path: string
  readonly edge: Edge
}

/** See `Graph.dependencies`. */
export function findDependencies(graph: GraphJson, path: string, { sdk, deep = false }: QueryOptions): string[] {
  const paths = graph.files.map((file) => file.path)
  if (!paths.includes(path)) throw new TypeError(`Expected \`${path}\` to be a file${didYouMean(path, paths)}`)
  expectSdk(graph, sdk)
  const traces = graph.traces.filter((trace) => trace.page === path && (sdk === undefined || trace.sdks.includes(sdk)))
  const found = new Set<string>()
  for (const { source, steps } of traces) {
    found.add(source)
    for (const { edge, depth } of steps) if (deep || depth === 0) addTarget(graph.edges[edge], found)
  }
  found.delete(path)
  return [...found]
}

function addTarget(edge: Edge | undefined, found: Set<string>): void {
  if (edge?.status === 'ok' || edge?.status === 'cycle') found.add(edge.to)
}

/** See `Graph.dependents` and, with `own`, `Graph.affected`. */
export function findDependents(
  graph: GraphJson,
  paths: ReadonlySet<string>,
  { sdk, deep = true }: QueryOptions,
  own = false,
): Dependent[] {
  expectSdk(graph, sdk)
  const files = new Map(graph.files.map((file) => [file.path, file]))
  const rows = new Map<string, Map<string, Chain>>()
  for (const trace of graph.traces) {
    const page = files.get(trace.page)
    if (page?.kind !== 'page' || page.variantOf !== undefined) continue
    const edges = chainTo(graph, trace, paths, deep, own)
    if (edges === undefined) continue
    const sdks = trace.sdks.filter(
      (id): id is string => id !== null && contains(page.scope, id) && (sdk === undefined || id === sdk),
    )
    if (sdks.length === 0 && graph.sdks.length > 0) continue
    const chains = rows.get(trace.page) ?? new Map<string, Chain>()
    rows.set(trace.page, chains)
    const key = edges.map((edge) => graph.edges.indexOf(edge)).join()
    chains.set(key, { sdks: [...(chains.get(key)?.sdks ?? []), ...sdks], edges })
  }
  return [...rows].map(([page, byKey]) => {
    const chains = [...byKey.values()]
    const live = new Set(chains.flatMap(({ sdks }) => sdks))
    return { page, sdks: graph.sdks.filter((id) => live.has(id)), chains }
  })
}

function chainTo(
  graph: GraphJson,
  trace: Trace,
  paths: ReadonlySet<string>,
  deep: boolean,
  own: boolean,
): Edge[] | undefined {
  if (trace.source === trace.page ? own && paths.has(trace.page) : paths.has(trace.source)) return []
  const chain: Edge[] = []
  for (const { edge: index, depth } of trace.steps) {
    const edge = graph.edges[index]
    if (edge === undefined) continue
    chain.length = depth
    chain.push(edge)
    const isRefused = edge.to === trace.source || chain.slice(0, -1).some(({ to }) => to === edge.to)
    if (!isRefused && paths.has(edge.to) && (deep || depth === 0)) return [...chain]
  }
  return undefined
}

/** See `Graph.unused`. */
export function unused(graph: GraphJson): string[] {
  const pages = new Set(graph.files.filter(({ kind }) => kind === 'page').map(({ path }) => path))
  const used = new Set<string>()
  for (const { page, source, steps } of graph.traces) {
    if (!pages.has(page)) continue
    used.add(source)
    for (const { edge } of steps) used.add(graph.edges[edge]?.to ?? '')
  }
  const isShared = ({ path, kind }: FileNode): boolean => kind === 'partial' || (kind === 'code' && hasUnderscore(path))
  return graph.files.filter((file) => isShared(file) && !used.has(file.path)).map(({ path }) => path)
}

/** See `Graph.inlineable`. */
export function inlineable(graph: GraphJson): Inlineable[] {
  const dead = new Set(unused(graph))
  const rings = new Set(findCycles(graph).flatMap(({ paths }) => paths))
  return graph.files.flatMap(({ path, kind, variantOf }) => {
    if (kind !== 'partial' || variantOf !== undefined || dead.has(path) || rings.has(path)) return []
    const edges = graph.edges.filter((edge) => edge.to === path && !dead.has(edge.from))
    const [edge] = edges
    return edge && edges.length === 1 && edge.status === 'ok' ? [{ path, edge }] : []
  })
}

function expectSdk({ sdks }: GraphJson, sdk: string | undefined): void {
  if (sdk !== undefined && !sdks.includes(sdk))
    throw new TypeError(`Expected \`${sdk}\` to be a declared SDK${didYouMean(sdk, sdks)}`)
}
