import type { LineLocation } from '../page/location.js'

/** Blocks of a page before and after, side by side: what differs with what stands around it. */
export interface Hunk {
  /** Texts of the headings above the first row that differs, the highest first. */
  readonly section: readonly string[]
  readonly rows: readonly HunkRow[]
}

/** One block before, and what stands opposite of it after. */
export interface HunkRow {
  /**
   * `moved` where the same stands in another file than before, or elsewhere: of the latter, each of the two places has a
   * row of its own, with the block on one side.
   */
  readonly kind: 'same' | 'changed' | 'lost' | 'gained' | 'moved'
  /** `null` where nothing stands opposite. */
  readonly before: Block | null
  readonly after: Block | null
}

/** The smallest piece of a page that stands by itself. */
export interface Block {
  /**
   * The type of its mdast node, such as `heading`, `paragraph`, `listItem` (a paragraph in a list), `tableRow`, `code` or
   * `image`. An element with content is an `element`, of which this is the opening tag, and one key of the front matter
   * is a `yaml`; ESM is `esm`.
   */
  readonly type: string
  /** What a reader sees; code and MDX as written, with their lines. */
  readonly text: string
  /** The language of code. */
  readonly lang?: string | null
  readonly location: LineLocation
}
