import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import { byKey, keyOf } from './readers.js'
import type { Paired, Reworded } from './rewording.js'

/** Where something is shown, before and after, by the pages; and to whom. */
export interface Way {
  readonly before: string
  readonly after: string
  readonly readers: Map<string, Reader>
}

/** Something that went to another file or page, and all ways that it did. */
export interface Trace<Kind extends PageFact = PageFact> extends Reworded<Kind> {
  readonly ways: Map<string, Way>
}

/** What went to another file or page, each once, wherever it is shown. */
export class Trail<Kind extends PageFact> {
  readonly #traces = new Map<string, Trace<Kind>>()

  get traces(): readonly Trace<Kind>[] {
    return [...this.#traces.values()]
  }

  /** Takes down what is still on a page, and written in another file. */
  followFiles({ same, changed }: Paired<Kind>, page: string, readers: readonly Reader[]): void {
    const isElsewhere = ({ from, to }: Pick<Reworded<Kind>, 'from' | 'to'>): boolean =>
      from.fact.location.path !== to.fact.location.path
    for (const [from, to] of same)
      if (isElsewhere({ from, to })) this.add({ from, to, minus: 0, plus: 0 }, page, page, readers)
    for (const reworded of changed) if (isElsewhere(reworded)) this.add(reworded, page, page, readers)
  }

  /** Takes down one thing. */
  add(reworded: Reworded<Kind>, before: string, after: string, readers: readonly Reader[]): void {
    const { from, to } = reworded
    const key = JSON.stringify([from.fact.location, to.fact.location, from.key, to.key])
    const { ways } = remember(this.#traces, key, () => ({ ...reworded, ways: new Map<string, Way>() }))
    const way = remember(ways, JSON.stringify([before, after]), () => ({ before, after, readers: byKey([]) }))
    for (const reader of readers) way.readers.set(keyOf(reader), reader)
  }
}

/** Ways of several things, each pair of pages once. */
export function joinWays(traces: readonly Trace[]): Way[] {
  const joined = new Map<string, Way>()
  for (const { ways } of traces) {
    for (const [key, { before, after, readers }] of ways) {
      const way = remember(joined, key, () => ({ before, after, readers: byKey([]) }))
      for (const [name, reader] of readers) way.readers.set(name, reader)
    }
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way)
}
