import { groupBy } from '../model/group-by.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Move, ShownOn } from './change.js'
import type { PageFact, Rewording } from './content.js'
import { tellReworded } from './delta.js'
import type { Trails } from './moving.js'
import { compareLines } from '../page/location.js'
import { compareTexts } from '../model/sorted.js'
import { remember } from '../model/remember.js'
import { told } from '../model/told-readers.js'
import { joinWays, type Trace, type Way } from './trail.js'

/** Tells what moved, by the files that it went from and to. */
export function tellMoves(trails: Trails, after: CoreResolver): Move[] {
  const traces: Trace[] = Object.values(trails).flatMap(({ traces }: { traces: readonly Trace[] }) => traces)
  const codeOf = rewordingsByFiles(trails.code.traces)
  const headingsOf = rewordingsByFiles(trails.headings.traces)
  const imagesOf = rewordingsByFiles(trails.images.traces)
  const textOf = rewordingsByFiles(trails.text.traces)
  const elementsOf = rewordingsByFiles(trails.elements.traces)
  const esmOf = rewordingsByFiles(trails.esm.traces)
  return groupBy(traces, filesOf)
    .map((group): Move => {
      const { from, to } = pathsOf(group[0])
      const files = filesOf(group[0])
      const content = {
        code: codeOf(files),
        headings: headingsOf(files),
        images: imagesOf(files),
        text: textOf(files),
        elements: elementsOf(files),
        esm: esmOf(files),
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

/** Tells what is written in another file, and how, by the files that it went from and to. */
function rewordingsByFiles<Kind extends PageFact>(
  traces: readonly Trace<Kind>[],
): (files: string) => Rewording<Kind>[] {
  const groups = new Map<string, Rewording<Kind>[]>()
  for (const trace of traces) remember(groups, filesOf(trace), () => []).push(tellReworded(trace))
  return (files) => (groups.get(files) ?? []).sort((a, b) => compareLines(a.from.location, b.from.location))
}

interface Paths {
  readonly from: string
  readonly to: string
}

const pathsOf = (trace: Trace | undefined): Paths => ({
  from: trace?.from.fact.location.path ?? '',
  to: trace?.to.fact.location.path ?? '',
})
const filesOf = (trace: Trace | undefined): string => JSON.stringify(pathsOf(trace))
