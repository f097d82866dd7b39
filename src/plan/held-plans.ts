import type { Docset } from '../docset/docset.js'
import type { HeldDocument, HeldDocuments } from '../docset/held-documents.js'
import { remember } from '../model/remember.js'
import { bytesOfPlan } from './plan-bytes.js'
import type { Plan } from './plan.js'

/** What was planned of one page, as long as it is held. */
export class HeldPage<Planned extends object = object> {
  /** `undefined` once it was let go: who needs it plans again. */
  planned: Planned | undefined
  /** What it is about. */
  documents: Set<HeldDocument> | undefined
  /** How many bytes it takes beside that. */
  bytes = 0
}

const known = new WeakMap<HeldDocuments, HeldPlans>()

/**
 * The plans that are held in memory, with the documents that they are about. Beyond the bound of documents those of whole
 * pages are let go, the least recently used first, but never the last: who goes over its plans has all of them.
 */
export class HeldPlans {
  readonly #documents: HeldDocuments
  /** The least recently used first. */
  readonly #pages = new Set<HeldPage>()

  constructor(documents: HeldDocuments) {
    this.#documents = documents
  }

  /** Those of all docsets that share their documents; `undefined` where all stay in memory. */
  static of({ held }: Docset): HeldPlans | undefined {
    return held && remember(known, held, () => new HeldPlans(held))
  }

  /** Makes a plan of a page, and holds it. */
  add(page: HeldPage, make: () => Plan): Plan {
    const { value: plan, used } = this.#documents.during(make)
    const documents = (page.documents ??= new Set())
    const more = [...used].filter((document) => !documents.has(document))
    for (const document of more) documents.add(document)
    this.#documents.holdOn(more)
    const bytes = bytesOfPlan(plan)
    page.bytes += bytes
    this.#documents.count(bytes)
    this.use(page)
    this.#letGo(page)
    return plan
  }

  /** Takes note that the plans of a page were used. */
  use(page: HeldPage): void {
    this.#pages.delete(page)
    this.#pages.add(page)
  }

  #letGo(but: HeldPage): void {
    for (const page of this.#pages) {
      if (!this.#documents.isBeyond) return
      this.#documents.letGo()
      if (page === but || !this.#documents.isBeyond) continue
      this.#pages.delete(page)
      this.#documents.release(page.documents ?? [])
      this.#documents.count(-page.bytes)
      page.planned = undefined
      page.documents = undefined
      page.bytes = 0
    }
    this.#documents.letGo()
  }
}
