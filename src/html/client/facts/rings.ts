import { edgesTo, rootTraces } from '../../../graph/trace.js'
import type { GraphJson, Step, Trace } from '../../../model/dependency.js'
import { remember } from '../../../model/remember.js'

/** By edge that is refused as a cycle: the paths of the ring, from the file that holds the include round to itself. */
export type Rings = ReadonlyMap<number, readonly string[]>

/** Reads the rings of the includes that are refused as cycles. */
export function ringsOf(graph: GraphJson): Rings {
  const rings = new Map<number, string[]>()
  for (const trace of rootTraces(graph)) {
    for (const step of trace.steps) {
      if (step.refused === 'include-cycle') remember(rings, step.edge, () => ringOf(trace, step, graph))
    }
  }
  return rings
}

function ringOf(trace: Trace, step: Step, { edges }: GraphJson): string[] {
  const chain = edgesTo(trace, step).flatMap((edge) => edges[edge] ?? [])
  const last = chain.at(-1)
  const ring = chain.slice(chain.findLastIndex(({ from }) => from === last?.to))
  return [...(last ? [last.from] : []), ...ring.map(({ from }) => from)]
}
