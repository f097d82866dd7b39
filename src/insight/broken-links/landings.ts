import type { Docset } from '../../docset/docset.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { outputsFor, type Outputs } from '../../output/outputs.js'
import type { Landing } from './landing.js'
import type { Surface } from './surface.js'
import type { Version } from '../../page/site/versions.js'

/** What links can end in, by page and reader. */
export class Landings {
  readonly #docset: Docset
  readonly #byPage = new Map<string, Map<Reader, Landing>>()
  readonly #holders = new Map<string, readonly Reader[]>()

  constructor(surfaces: Iterable<Surface>, docset: Docset) {
    this.#docset = docset
    for (const { page, readers, landing } of surfaces) {
      const landings = remember(this.#byPage, page, () => new Map<Reader, Landing>())
      for (const reader of readers) landings.set(reader, landing)
    }
  }

  of({ page, reader }: Version): Landing | undefined {
    return this.#byPage.get(page)?.get(reader)
  }

  /** Who gets an anchor on a page; all whom it is built for, where none is asked for. */
  having(page: string, anchor: string | null): readonly Outputs[] {
    const readers = remember(this.#holders, JSON.stringify([page, anchor]), () =>
      [...(this.#byPage.get(page) ?? [])].flatMap(([reader, { has }]) =>
        anchor === null || has(anchor) ? [reader] : [],
      ),
    )
    return readers.length === 0 ? [] : [outputsFor(page, readers, this.#docset)]
  }
}
