import type { LineLocation } from '../page/location.js'

/** What is known of all that a reader finds on a flat page. */
export interface PageFact {
  /** Texts of the headings above it, the highest first. */
  readonly section: readonly string[]
  /** Label of the tab panel around it, also where only the content of the panel is left; `null` outside of tabs. */
  readonly panel: string | null
  readonly location: LineLocation
}

export interface HeadingFact extends PageFact {
  readonly text: string
  readonly depth: number
  readonly id: string
}

/** What a link can end in: the id of a heading, or of an element. */
export interface AnchorFact extends PageFact {
  readonly id: string
  /** Text of its heading; `''` for an element. */
  readonly text: string
}

export interface CodeFact extends PageFact {
  readonly lang: string | null
  readonly meta: string | null
  /** The first line that is not blank. */
  readonly firstLine: string
  readonly lines: number
}

export interface LinkFact extends PageFact {
  readonly url: string
  readonly text: string
}

export interface PanelFact extends PageFact {
  readonly label: string
}

/** An image, written as Markdown or as an element. */
export interface ImageFact extends PageFact {
  readonly url: string
  readonly alt: string
}

/** A paragraph, a row of a table, or an element without content; images are told by themselves. */
export interface TextFact extends PageFact {
  readonly text: string
}

/** An element or a container with content. */
export interface ElementFact extends PageFact {
  readonly name: string
  /** Its opening tag, but for what is told as an anchor or a link. */
  readonly text: string
}

/** One key of the front matter. */
export interface FrontMatterFact extends PageFact {
  readonly key: string
  /** Its value as JSON. */
  readonly text: string
}

/** A statement of ESM: an import that is left on the page, or an export. */
export interface EsmFact extends PageFact {
  readonly text: string
}

/** What a reader finds, by kind; in document order. */
export interface PageContent {
  readonly panels: readonly PanelFact[]
  readonly code: readonly CodeFact[]
  readonly headings: readonly HeadingFact[]
  readonly anchors: readonly AnchorFact[]
  readonly links: readonly LinkFact[]
  readonly images: readonly ImageFact[]
  readonly text: readonly TextFact[]
  readonly elements: readonly ElementFact[]
  readonly frontmatter: readonly FrontMatterFact[]
  readonly esm: readonly EsmFact[]
}

/** The kinds of what a reader finds. */
export type FactKind = keyof PageContent
/** Those that may be there in other words. */
export type ChangingKind = Exclude<FactKind, 'panels' | 'anchors'>

/** What is there in other words, by kind; in the document order of the earlier version. */
export type Rewordings = { readonly [Kind in ChangingKind]: readonly Rewording<PageContent[Kind][number]>[] }

/** Something that is still there, in other words. */
export interface Rewording<Kind extends PageFact> {
  readonly from: Kind
  readonly to: Kind
  /** How many lines of code, or words of text, went. */
  readonly minus: number
  /** How many came. */
  readonly plus: number
}
