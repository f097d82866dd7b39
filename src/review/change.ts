import type { Reader } from '../model/reader.js'
import type { LineLocation } from '../page/location.js'
import type { PageContent, Rewordings } from './content.js'
import type { Hunk } from './hunk.js'

/** What is different for a reader of one output. */
export interface Delta {
  readonly lost: PageContent
  readonly gained: PageContent
  /** What is there in other words; of code also its meta, of links and images their URLs. */
  readonly changed: Rewordings
  /** Headings that both have, in another order; left out where their order is the same. */
  readonly order?: SectionOrder
}

/** From the first heading that stands elsewhere to the last: those that both versions have, as their texts are. */
export interface SectionOrder {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** A delta, and the outputs of a page that it is the same for. */
export interface PageChange extends Delta {
  readonly page: string
  /** Empty where there are no SDKs. */
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** All SDKs that the page was compared for. */
  readonly scope: readonly string[]
  /** What differs, side by side, as the first of these readers sees it. */
  readonly hunks: readonly Hunk[]
}

/** Outputs that only one of the two versions has. */
export interface OutputsChange {
  readonly page: string
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** Whether the other version has no output of the page at all. */
  readonly isWhole: boolean
}

/** A link in the later version to what that no longer has. */
export interface BrokenLink {
  /** The page it leads to. */
  readonly page: string
  /** The anchor that was lost; `null` where the page was. */
  readonly anchor: string | null
  /** The page it stands on. */
  readonly from: string
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  readonly url: string
  readonly location: LineLocation
}

/** What changed for the readers of each page; plain data, sorted by page. */
export interface Diff {
  readonly added: readonly OutputsChange[]
  readonly removed: readonly OutputsChange[]
  readonly changes: readonly PageChange[]
  readonly brokenLinks: readonly BrokenLink[]
  /**
   * The readers whom both versions build a page for, of each page that is named here; left out where there is no axis
   * but `sdk`.
   */
  readonly readers?: Readonly<Record<string, readonly Reader[]>>
}
