import type { CodeFact, Content, HeadingFact, LinkFact, Place, Rewording, TextFact } from './content.js'

/** What is different for a reader of one output. */
export interface Delta {
  readonly lost: Content
  readonly gained: Content
  readonly changed: {
    readonly code: readonly Rewording<CodeFact>[]
    readonly headings: readonly Rewording<HeadingFact>[]
    /** Links whose words stayed and whose URLs did not. */
    readonly links: readonly Rewording<LinkFact>[]
    readonly text: readonly Rewording<TextFact>[]
  }
}

/** A delta, and the outputs of a page that it is the same for. */
export interface Change extends Delta {
  readonly page: string
  /** Empty where there are no SDKs. */
  readonly sdks: readonly string[]
  /** All SDKs that the page was compared for. */
  readonly scope: readonly string[]
}

/** Outputs that only one of the two versions has. */
export interface PageOutputs {
  readonly page: string
  readonly sdks: readonly string[]
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
  readonly url: string
  readonly place: Place
}

/** What changed for the readers of each page; plain data, sorted by page. */
export interface Diff {
  readonly added: readonly PageOutputs[]
  readonly removed: readonly PageOutputs[]
  readonly changes: readonly Change[]
  readonly brokenLinks: readonly BrokenLink[]
}
