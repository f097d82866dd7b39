import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { PageFact } from './content.js'
import type { Item } from './item.js'
import { byKey, keyOf } from './readers.js'

/** Something that only one of the two versions has on a page. */
export interface Loose<Kind extends PageFact> {
  readonly page: string
  readonly item: Item<Kind>
  readonly readers: readonly Reader[]
}

/** The same thing on a page, for all whom the page has or had it for. */
export interface Stray<Kind extends PageFact> {
  readonly page: string
  readonly item: Item<Kind>
  readonly readers: Map<string, Reader>
  readonly loose: Loose<Kind>[]
}

/** What left a page, and what came to one. */
export interface Strays<Kind extends PageFact> {
  readonly lost: readonly Stray<Kind>[]
  readonly gained: readonly Stray<Kind>[]
}

/** Puts what is loose for several readers together. */
export function joinLoose<Kind extends PageFact>(all: Iterable<Loose<Kind>>): Stray<Kind>[] {
  const joined = new Map<string, Stray<Kind>>()
  for (const loose of all) {
    const { page, item, readers } = loose
    const stray = remember(joined, JSON.stringify([page, item.fact.location, item.key]), () => ({
      page,
      item,
      readers: byKey([]),
      loose: [],
    }))
    stray.loose.push(loose)
    for (const reader of readers) stray.readers.set(keyOf(reader), reader)
  }
  return [...joined.values()]
}

/** The readers of both. */
export function sharedReaders(a: Stray<PageFact>, b: Stray<PageFact>): Reader[] {
  return [...a.readers].flatMap(([key, reader]) => (b.readers.has(key) ? [reader] : []))
}
