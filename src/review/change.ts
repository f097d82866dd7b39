import type { Duplicate } from '../insight/duplicates/duplicates.js'
import type { Mention } from '../insight/mentions.js'
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

/** Where something is shown, and to whom. */
export interface ShownOn {
  /** The page that showed it. */
  readonly before: string
  /** The page that shows it now; another one where it went there. */
  readonly after: string
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
}

/** Content that is written in another file than before, or shown on another page. */
export interface Move {
  /** The file that it was written in. */
  readonly from: string
  /** The file that it is written in now. */
  readonly to: string
  /** Sorted. */
  readonly pages: readonly ShownOn[]
  /** What it is, before and after; where no line or word came or went, it is as it was. */
  readonly content: MovedContent
}

/** What moved, by kind; in the order of the file it was in. */
export type MovedContent = Pick<Rewordings, MovingKind>
export type MovingKind = 'code' | 'headings' | 'images' | 'text' | 'elements' | 'esm'

/** A file that pages show now, and did not before. */
export interface Arrival {
  readonly path: string
  /** Whether it was not there before. */
  readonly isNew: boolean
  /** The pages that it came to; sorted. */
  readonly pages: readonly ArrivalOn[]
  /** All pages that show it now: a partial that is on one alone could as well stand there. */
  readonly shownOn: readonly string[]
}

/** A page that a file came to. */
export interface ArrivalOn {
  readonly page: string
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
  /** What some of them lost where it came in. */
  readonly lost: ReplacedContent
}

/** What is told of what another file took the place of. */
export type ReplacedContent = Pick<PageContent, 'code' | 'headings' | 'images' | 'text'>

/** Tabs on a page that changed or came, with nothing for some of its readers. */
export interface Gap {
  readonly page: string
  /** Where the tabs stand. */
  readonly location: LineLocation
  /** The axis that the panels are about, such as `sdk`. */
  readonly axis: string
  /** The values that no panel is for, where none is for everybody else. */
  readonly none: readonly string[]
}

/** A value that is no longer declared, such as an SDK that was retired, and what still names it. */
export interface Retired {
  readonly axis: string
  readonly value: string
  /** Sorted by location. */
  readonly mentions: readonly RetiredMention[]
}

export interface RetiredMention extends Pick<Mention, 'kind' | 'actual'> {
  readonly location: LineLocation
}

/** A block that came to stand for several, which did not all say the same. */
export interface Flattened {
  /** Where it stands: in a partial. */
  readonly location: LineLocation
  readonly kind: 'code' | 'headings' | 'text'
  /** What it says now; the first line of code. */
  readonly text: string
  /** What it stands for, but for what said the same; sorted by location. */
  readonly was: readonly Flat[]
}

/** A block that another one stands for now. */
export interface Flat {
  readonly location: LineLocation
  readonly pages: readonly ShownOn[]
  /** The words, or lines of code, that went: as they stood next to each other. */
  readonly lost: readonly string[]
  /** Those that came in their stead. */
  readonly gained: readonly string[]
}

/** What changed for the readers of each page; plain data, sorted by page. */
export interface Diff {
  readonly added: readonly OutputsChange[]
  readonly removed: readonly OutputsChange[]
  readonly changes: readonly PageChange[]
  /** Sorted by the files. It is neither lost nor gained; what changed in it on the way is among the changes, too. */
  readonly moved: readonly Move[]
  /** Sorted by path. */
  readonly arrivals: readonly Arrival[]
  /** Sorted by location. */
  readonly flattened: readonly Flattened[]
  /** What came or changed and stands in other files as well, as `findDuplicates` has it. */
  readonly duplicates: readonly Duplicate[]
  /** Those that were not there before; sorted by page. */
  readonly gaps: readonly Gap[]
  /** Sorted by axis and value. */
  readonly retired: readonly Retired[]
  readonly brokenLinks: readonly BrokenLink[]
  /**
   * The readers whom both versions build a page for, of each page that is named here; left out where there is no axis
   * but `sdk`.
   */
  readonly readers?: Readonly<Record<string, readonly Reader[]>>
}
