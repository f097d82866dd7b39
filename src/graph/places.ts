import { positionOf } from '../directives/jsx.js'
import type { Edge } from '../model/dependency.js'
import { remember } from '../model/remember.js'
import { countFirst } from '../model/sorted.js'
import type { PlanStep } from '../plan/step.js'

/** An edge with its include. */
interface Included extends Edge {
  readonly include: PlanStep['include']
}

/** Where an edge starts in its file. */
export const offsetOf = ({ position: { start } }: Pick<Edge, 'position'>): number => start.offset ?? 0

/** Edges of one file that lead to the same file from the same place, by their includes: keys of a map may do so. */
export type Twins = ReadonlyMap<PlanStep['include'], readonly number[]>

/** The twins among the edges of a file; `undefined` where there are none. */
export function twinsIn(drafts: readonly Included[]): Twins | undefined {
  if (drafts.every((draft, at) => at === 0 || offsetOf(draft) !== offsetOf(drafts[at - 1] ?? draft))) return undefined
  const ends = new Map<string, number[]>()
  for (const [at, draft] of drafts.entries())
    remember(ends, `${offsetOf(draft)}\n${draft.to}`, (): number[] => []).push(at)
  const twins = new Map<PlanStep['include'], number[]>()
  for (const places of ends.values()) {
    if (places.length === 1) continue
    for (const at of places) {
      const include = drafts[at]?.include
      if (include) remember(twins, include, (): number[] => []).push(at)
    }
  }
  return twins.size === 0 ? undefined : twins
}

/** The edges of a file, in document order. */
export interface Places {
  readonly written: readonly Edge[]
  readonly twins: Twins | undefined
}

/** Which edge of a file an include of it is, where it leads to a path: an include in some lines is that of the file. */
export function placeOfStep(
  { include, to }: Pick<PlanStep, 'include' | 'to'>,
  { written, twins }: Places,
): number | undefined {
  const own = twins?.get(include)?.findLast((at) => written[at]?.to === to)
  if (own !== undefined) return own
  const offset = positionOf(include).start.offset ?? 0
  const first = countFirst(written.length, (at) => isBefore(written[at], offset))
  let found: number | undefined
  for (let at = first; at < written.length; at++) {
    const edge = written[at]
    if (!edge || offsetOf(edge) !== offset) break
    if (edge.to === to) found = at
  }
  return found
}

const isBefore = (edge: Edge | undefined, offset: number): boolean => edge !== undefined && offsetOf(edge) < offset
