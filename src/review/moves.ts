import { groupBy } from '../model/group-by.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Move, ShownOn } from './change.js'
import type { PageFact, Rewording } from './content.js'
import { tellReworded } from './delta.js'
import type { Trails } from './moving.js'
import { compareLines } from '../page/location.js'
import { compareTexts } from '../model/sorted.js'
import { told } from '../model/told-readers.js'
import { joinWays, type Trace, type Way } from './trail.js'

/** Tells what moved, by the files that it went from and to. */
export function tellMoves(trails: Trails, after: CoreResolver): Move[] {
  const traces: Trace[] = Object.values(trails).flatMap(({ traces }: { traces: readonly Trace[] }) => traces)
  return groupBy(traces, filesOf)
    .map((group): Move => {
      const { from, to } = pathsOf(group[0])
      const among = <Kind extends PageFact>(all: readonly Trace<Kind>[]): Rewording<Kind>[] =>
        all
          .filter((trace) => pathsOf(trace).from === from && pathsOf(trace).to === to)
          .map(tellReworded)
          .sort((a, b) => compareLines(a.from.location, b.from.location))
      const content = {
        code: among(trails.code.traces),
        headings: among(trails.headings.traces),
        images: among(trails.images.traces),
        text: among(trails.text.traces),
        elements: among(trails.elements.traces),
        esm: among(trails.esm.traces),
      }
      return { from, to, pages: tellWays(joinWays(group), after), content }
    })
    .sort((a, b) => compareTexts(a.from, b.from) || compareTexts(a.to, b.to))
}

/** Tells ways, as a diff does. */
export function tellWays(ways: readonly Way[], after: CoreResolver): ShownOn[] {
  return ways.map(({ before, after: page, readers }) => ({
    before,
    after: page,
    ...told([...readers.values()], after),
  }))
}

interface Paths {
  readonly from: string
  readonly to: string
}

const pathsOf = (trace: Trace | undefined): Paths => ({
  from: trace?.from.fact.location.path ?? '',
  to: trace?.to.fact.location.path ?? '',
})
const filesOf = (trace: Trace): string => JSON.stringify(pathsOf(trace))
