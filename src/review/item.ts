import type { FactKind, PageContent, PageFact } from './content.js'
import type { Block } from './hunk.js'

/** A fact, and what it is compared by. */
export interface Item<Kind extends PageFact = PageFact> {
  readonly fact: Kind
  /** Items with equal keys are the same content. */
  readonly key: string
  /** What else is told of the same content, such as the alt of an image; left out, nothing. */
  readonly detail?: string | null
  /** Lines of code, words of all else. */
  readonly parts: readonly string[]
  /** The keys of what stands in a panel or an element. */
  readonly inside?: readonly string[]
  /** Whether a panel is left as such, with its label. */
  readonly isShown?: boolean
}

/** An item that stands by itself on its page, as it is shown. */
export interface BlockItem {
  readonly item: Item
  readonly block: Block
  /** Where the links and images in it lead, in one string. */
  readonly links: () => string
  /** Its text, with links and images as Markdown has them. */
  readonly withLinks: () => string
}

/** The items of a page by kind, in document order. */
export type ItemsByKind = { readonly [Kind in FactKind]: readonly Item<PageContent[Kind][number]>[] }

/** What a reader finds on one flat page; in document order. */
export interface Inventory extends ItemsByKind {
  /** All that stand by themselves, whatever their kind. */
  readonly blocks: readonly BlockItem[]
}
