import { append } from '../model/append.js'
import type { Edge, GraphJson, Step, Trace } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { builtReaders, edgesTo, filesByPath, rootTraces, told } from './trace.js'

/** Files that include each other in a ring. */
export interface Cycle {
  /** The files in the order of their includes, from the first by name; the last includes the first. */
  readonly paths: readonly string[]
  /** The SDKs under which it is live. */
  readonly sdks: readonly string[]
  /** The readers for whom it is live; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** The includes that make it, in the same order. */
  readonly edges: readonly Edge[]
}

/** See `Graph.cycles`. */
export function findCycles(graph: GraphJson): Cycle[] {
  const files = filesByPath(graph)
  const hasReaders = Object.values(graph.axes).some((values) => values.length > 0)
  const found = new Map<string, { readonly ring: readonly number[]; readonly readers: Reader[] }>()
  for (const trace of rootTraces(graph)) {
    for (const step of trace.steps) {
      if (step.refused !== 'include-cycle') continue
      const ring = rotate(ringOf(graph, trace, step), graph)
      const cycle = remember(found, ring.join(), () => ({ ring, readers: [] }))
      append(cycle.readers, builtReaders(trace, files.get(trace.page), graph))
    }
  }
  return [...found.values()]
    .filter(({ readers }) => readers.length > 0 || !hasReaders)
    .map(({ ring, readers }) => {
      const edges = ring.flatMap((edge) => graph.edges[edge] ?? [])
      return { paths: edges.map(({ from }) => from), ...told(eachOnce(readers), graph), edges }
    })
    .sort((a, b) => (a.paths.join() < b.paths.join() ? -1 : 1))
}

// On another page they may have met it as part of readers who stand for all values of an axis.
function eachOnce(readers: readonly Reader[]): Reader[] {
  const distinct = [...new Map(readers.map((reader) => [JSON.stringify(reader), reader])).values()]
  return distinct.filter((reader) => !distinct.some((other) => other !== reader && isPartOf(reader, other)))
}

function isPartOf(reader: Reader, other: Reader): boolean {
  return Object.entries(other).every(([axis, value]) => valueOf(reader, axis) === value)
}

// From the include in the file that a refused one asks for again.
function ringOf({ edges }: GraphJson, trace: Trace, step: Step): number[] {
  const chain = edgesTo(trace, step)
  const again = edges[step.edge]?.to
  return chain.slice(chain.findLastIndex((edge) => edges[edge]?.from === again))
}

function rotate(ring: readonly number[], { edges }: GraphJson): number[] {
  const from = (edge: number | undefined): string => edges[edge ?? -1]?.from ?? ''
  const first = ring.reduce((least, edge, index) => (from(edge) < from(ring[least]) ? index : least), 0)
  return [...ring.slice(first), ...ring.slice(0, first)]
}
