import { append } from '../model/append.js'
import type { Edge } from '../model/dependency.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { told } from '../model/told-readers.js'
import { edgeOf, tracesNaming, type GraphIndex, type IndexedTrace, type TraceStep } from './graph-index.js'
import { builtReaders, hasReaders, stepsTo } from './trace.js'

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
export function findCycles(index: GraphIndex): Cycle[] {
  const found = new Map<string, { readonly ring: readonly TraceStep[]; readonly readers: Reader[] }>()
  for (const trace of tracesNaming(index, targetsOfCycles(index))) {
    for (const step of trace.steps) {
      if (step.refused !== 'include-cycle') continue
      const ring = rotate(ringOf(index, trace, step))
      const key = JSON.stringify(ring.map(({ from, at }) => [from, at]))
      const cycle = remember(found, key, () => ({ ring, readers: [] }))
      append(cycle.readers, builtReaders(trace, index.files.get(trace.page)?.node, index))
    }
  }
  return [...found.values()]
    .filter(({ readers }) => readers.length > 0 || !hasReaders(index))
    .map(({ ring, readers }) => {
      const edges = ring.flatMap((step) => edgeOf(index, step) ?? [])
      return { paths: edges.map(({ from }) => from), ...told(eachOnce(readers), index), edges }
    })
    .sort((a, b) => (a.paths.join() < b.paths.join() ? -1 : 1))
}

function targetsOfCycles({ files }: GraphIndex): Set<string> {
  const found = new Set<string>()
  for (const [, { edges }] of files) for (const { to, status } of edges) if (status === 'cycle') found.add(to)
  return found
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
function ringOf(index: GraphIndex, { steps }: IndexedTrace, step: TraceStep): TraceStep[] {
  const chain = stepsTo(steps, step)
  const again = edgeOf(index, step)?.to
  return chain.slice(chain.findLastIndex(({ from }) => from === again))
}

function rotate(ring: readonly TraceStep[]): TraceStep[] {
  const from = (at: number): string => ring[at]?.from ?? ''
  const first = ring.reduce((least, step, at) => (step.from < from(least) ? at : least), 0)
  return [...ring.slice(first), ...ring.slice(0, first)]
}
