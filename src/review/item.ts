import type { PageContent, PageFact } from './content.js'

/** A fact, and what it is compared by. */
export interface Item<Kind extends PageFact> {
  readonly fact: Kind
  /** Items with equal keys are the same content. */
  readonly key: string
  /** Lines of code, words of text; of a panel, the keys of what stands in it. */
  readonly parts: readonly string[]
}

/** What a reader finds on one flat page; in document order. */
export type Inventory = { readonly [Kind in keyof PageContent]: readonly Item<PageContent[Kind][number]>[] }
