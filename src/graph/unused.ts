import type { Edge, FileNode } from '../model/dependency.js'
import { hasUnderscore } from '../model/path.js'
import { remember } from '../model/remember.js'
import { findCycles } from './cycles.js'
import { edgeOf, edgesIn, tracesNaming, type GraphIndex } from './graph-index.js'
import { builtReaders, hasReaders } from './trace.js'

/** A partial with a single include. */
export interface Inlineable {
  readonly path: string
  /** The include. */
  readonly edge: Edge
}

/** See `Graph.unused`. */
export function findUnused({ files, paths, namedBy }: GraphIndex): string[] {
  const isShared = ({ path, kind }: FileNode): boolean => kind === 'partial' || (kind === 'code' && hasUnderscore(path))
  const isPageRoot = (root: string): boolean => files.get(root)?.node?.kind === 'page'
  return paths.filter((path) => {
    const node = files.get(path)?.node
    return node && isShared(node) && !(namedBy.get(path) ?? []).some(isPageRoot)
  })
}

/** See `Graph.missing`. */
export function findMissing(index: GraphIndex): Edge[] {
  const missing = edgesIn(index).filter(({ status }) => status === 'missing')
  const met = new Set<Edge>()
  for (const trace of tracesNaming(index, new Set(missing.map(({ to }) => to)))) {
    if (hasReaders(index) && builtReaders(trace, index.files.get(trace.page)?.node, index).length === 0) continue
    for (const step of trace.steps) {
      const edge = step.refused === 'directive-in-code' ? undefined : edgeOf(index, step)
      if (edge) met.add(edge)
    }
  }
  return missing.filter((edge) => met.has(edge))
}

/** See `Graph.inlineable`. */
export function findInlineable(index: GraphIndex): Inlineable[] {
  const dead = new Set(findUnused(index))
  const rings = new Set(findCycles(index).flatMap(({ paths }) => paths))
  const edgesTo = new Map<string, Edge[]>()
  for (const edge of edgesIn(index)) {
    if (!dead.has(edge.from)) remember(edgesTo, edge.to, (): Edge[] => []).push(edge)
  }
  return index.paths.flatMap((path) => {
    const node = index.files.get(path)?.node
    if (node?.kind !== 'partial' || node.variantOf !== undefined || dead.has(path) || rings.has(path)) return []
    const edges = edgesTo.get(path) ?? []
    const [edge] = edges
    return edge && edges.length === 1 && edge.status === 'ok' ? [{ path, edge }] : []
  })
}
