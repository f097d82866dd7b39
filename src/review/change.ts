import type { Reader } from '../model/reader.js'
import type { LineLocation } from '../page/location.js'
import type { CodeFact, PageContent, HeadingFact, LinkFact, Rewording, TextFact } from './content.js'

/** What is different for a reader of one output. */
export interface Delta {
  readonly lost: PageContent
  readonly gained: PageContent
  readonly changed: {
    readonly code: readonly Rewording<CodeFact>[]
    readonly headings: readonly Rewording<HeadingFact>[]
    /** Links whose words stayed and whose URLs did not. */
    readonly links: readonly Rewording<LinkFact>[]
    readonly text: readonly Rewording<TextFact>[]
  }
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
