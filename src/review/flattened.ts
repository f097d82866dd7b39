import { diffArrays } from 'diff'
import { plansOf } from '../internals.js'
import { groupBy } from '../model/group-by.js'
import { isMarkup } from '../model/path.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Flat, Flattened } from './change.js'
import type { PageFact } from './content.js'
import { tellWays } from './moves.js'
import type { Trails } from './moving.js'
import type { Item } from './item.js'
import { compareLines } from '../page/location.js'
import { joinWays, type Trace } from './trail.js'

/** Tells where a partial came to stand for texts that differed. */
export function tellFlattened(trails: Trails, before: CoreResolver, after: CoreResolver): Flattened[] {
  const { docset } = plansOf(after)
  const isShared = ({ to }: Trace): boolean => {
    const { path } = to.fact.location
    return docset.settings.isPartial(path) || !isMarkup(path)
  }
  const had = plansOf(before).docset.names
  const flattened = <Kind extends PageFact>(
    kind: Flattened['kind'],
    traces: readonly Trace<Kind>[],
    textOf: (fact: Kind) => string,
  ): Flattened[] =>
    groupBy(traces.filter(isShared), ({ to }) => JSON.stringify([to.fact.location, to.key])).flatMap((group) => {
      const [{ to } = {}] = group
      if (to === undefined || !isForSeveral(group, to, had.has(to.fact.location.path))) return []
      return { location: to.fact.location, kind, text: textOf(to.fact), was: wasOf(group, after) }
    })
  return [
    ...flattened('code', trails.code.traces, ({ firstLine }) => firstLine),
    ...flattened('headings', trails.headings.traces, ({ text }) => text),
    ...flattened('text', trails.text.traces, ({ text }) => text),
  ].sort((a, b) => compareLines(a.location, b.location))
}

// A partial that was there stood for its own text already.
function isForSeveral(group: readonly Trace[], to: Item, wasThere: boolean): boolean {
  const said = new Set(group.map(({ from }) => from.key))
  return (wasThere ? said.add(to.key) : said).size > 1
}

function wasOf(group: readonly Trace[], after: CoreResolver): Flat[] {
  return groupBy(
    group.filter(({ minus, plus }) => minus + plus > 0),
    ({ from }) => JSON.stringify([from.fact.location, from.key]),
  )
    .flatMap((traces): Flat[] => {
      const [first] = traces
      if (first === undefined) return []
      const { from, to } = first
      return [{ location: from.fact.location, pages: tellWays(joinWays(traces), after), ...wordsOf(from, to) }]
    })
    .sort((a, b) => compareLines(a.location, b.location))
}

function wordsOf(from: Item, to: Item): Pick<Flat, 'lost' | 'gained'> {
  const changes = diffArrays([...from.parts], [...to.parts])
  const join = (is: (change: (typeof changes)[number]) => boolean): string[] =>
    changes.filter(is).map(({ value }) => value.join(' '))
  return { lost: join(({ removed }) => removed), gained: join(({ added }) => added) }
}
