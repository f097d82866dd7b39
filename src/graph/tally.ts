import type { Edge, Step } from '../model/dependency.js'

/** How often steps of roots lead along each edge of a file: four counts for each of its edges. */
export type Tally = readonly number[]

/** As what a step meets its edge. */
const met = { cycle: 0, code: 1, value: 2, content: 3 }
const counts = Object.keys(met).length

/** The tally of so many edges that nobody meets. */
export const emptyTally = (edges: number): number[] => new Array<number>(edges * counts).fill(0)

/** Counts a step, or takes it back. */
export function count(
  tally: number[],
  at: number,
  { refused, value }: Pick<Step, 'refused' | 'value'>,
  by: 1 | -1,
): void {
  const add = (as: number): void => {
    const place = at * counts + as
    tally[place] = (tally[place] ?? 0) + by
  }
  if (refused === 'include-cycle') add(met.cycle)
  if (refused === 'directive-in-code') add(met.code)
  else add(value ? met.value : met.content)
}

/**
 * The edges of a file with what outputs make of them. A cycle is an edge that some output had to refuse; one of code, or of
 * a value, is an edge that every output met in code alone. What no output meets is what it is written as.
 */
export function withStatus(written: readonly Edge[], tally: Tally, before: readonly Edge[] = []): readonly Edge[] {
  return Object.freeze(
    written.map((edge, at) => {
      const status = statusOf(edge, (as) => (tally[at * counts + as] ?? 0) > 0)
      if (status === edge.status) return edge
      const known = before[at]
      return known?.status === status && isCopy(known, edge) ? known : Object.freeze({ ...edge, status })
    }),
  )
}

function statusOf({ status }: Edge, isMet: (as: number) => boolean): Edge['status'] {
  if (isMet(met.cycle)) return 'cycle'
  if (status !== 'ok' || isMet(met.content)) return status
  if (isMet(met.value)) return 'value'
  return isMet(met.code) ? 'code' : status
}

const isCopy = (known: Edge, { position, scope, to }: Edge): boolean =>
  known.position === position && known.scope === scope && known.to === to
