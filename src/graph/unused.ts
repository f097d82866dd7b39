import type { Edge, FileNode, GraphJson } from '../model/dependency.js'
import { hasUnderscore } from '../model/path.js'
import { remember } from '../model/remember.js'
import { findCycles } from './cycles.js'
import { builtReaders, filesByPath, rootTraces } from './trace.js'

/** A partial with a single include. */
export interface Inlineable {
  readonly path: string
  readonly edge: Edge
}

/** See `Graph.unused`. */
export function findUnused(graph: GraphJson): string[] {
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

/** See `Graph.missing`. */
export function findMissing(graph: GraphJson): Edge[] {
  const files = filesByPath(graph)
  const hasReaders = Object.values(graph.axes).some((values) => values.length > 0)
  const met = new Set<number>()
  for (const trace of rootTraces(graph)) {
    if (hasReaders && builtReaders(trace, files.get(trace.page), graph).length === 0) continue
    for (const { edge, refused } of trace.steps) if (refused !== 'directive-in-code') met.add(edge)
  }
  return graph.edges.filter(({ status }, index) => status === 'missing' && met.has(index))
}

/** See `Graph.inlineable`. */
export function findInlineable(graph: GraphJson): Inlineable[] {
  const dead = new Set(findUnused(graph))
  const rings = new Set(findCycles(graph).flatMap(({ paths }) => paths))
  const edgesTo = new Map<string, Edge[]>()
  for (const edge of graph.edges) {
    if (!dead.has(edge.from)) remember(edgesTo, edge.to, (): Edge[] => []).push(edge)
  }
  return graph.files.flatMap(({ path, kind, variantOf }) => {
    if (kind !== 'partial' || variantOf !== undefined || dead.has(path) || rings.has(path)) return []
    const edges = edgesTo.get(path) ?? []
    const [edge] = edges
    return edge && edges.length === 1 && edge.status === 'ok' ? [{ path, edge }] : []
  })
}
