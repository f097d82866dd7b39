import { groupBy } from '../model/group-by.js'
import { plansOf } from '../internals.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Move, ShownOn } from './change.js'
import type { PageFact, Rewording } from './content.js'
import { tellReworded } from './delta.js'
import type { LeftBehind } from './left-behind.js'
import type { Trails } from './moving.js'
import { told } from './readers.js'
import { compareLocations, compareTexts } from './sort.js'
import { joinWays, type Trace, type Way } from './trail.js'

/**
 * Tells what moved, by the files that it went from and to.
 *
 * @param leftBehind what was lost on the way
 */
export function tellMoves(trails: Trails, leftBehind: readonly LeftBehind[], after: CoreResolver): Move[] {
  const traces: Trace[] = Object.values(trails).flatMap(({ traces }: { traces: readonly Trace[] }) => traces)
  return groupBy(traces, filesOf)
    .map((group): Move => {
      const { from, to } = pathsOf(group[0])
      const among = <Kind extends PageFact>(all: readonly Trace<Kind>[]): Rewording<Kind>[] =>
        all
          .filter((trace) => pathsOf(trace).from === from && pathsOf(trace).to === to)
          .map(tellReworded)
          .sort((a, b) => compareLocations(a.from.location, b.from.location))
      const content = {
        code: among(trails.code.traces),
        headings: among(trails.headings.traces),
        images: among(trails.images.traces),
        text: among(trails.text.traces),
        elements: among(trails.elements.traces),
        esm: among(trails.esm.traces),
      }
      const left = leftOn(leftBehind.filter((one) => one.from === from && one.to === to))
      return { from, to, pages: tellWays(joinWays(group), after), shownOn: pagesOf(to, after), content, left }
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

function leftOn(all: readonly LeftBehind[]): Move['left'] {
  const each = <Kind extends PageFact>(pick: (content: Move['left']) => readonly Kind[]): Kind[] => {
    const facts = all.flatMap(({ content }) => pick(content))
    return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()].sort((a, b) =>
      compareLocations(a.location, b.location),
    )
  }
  return {
    code: each(({ code }) => code),
    headings: each(({ headings }) => headings),
    images: each(({ images }) => images),
    text: each(({ text }) => text),
  }
}

function pagesOf(path: string, after: CoreResolver): string[] {
  const own = plansOf(after).docset.pages.includes(path) ? [path] : []
  return [...new Set([...own, ...after.graph.dependents(path).map(({ page }) => page)])].sort()
}
