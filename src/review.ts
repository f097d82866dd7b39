export { diff } from './review/diff.js'
export { diffToMarkdown } from './review/to-markdown.js'
export type { BrokenLink, Delta, Diff, OutputsChange, PageChange } from './review/change.js'
export type { LineLocation } from './page/location.js'
export type {
  AnchorFact,
  CodeFact,
  HeadingFact,
  LinkFact,
  PageContent,
  PageFact,
  PanelFact,
  Rewording,
  TextFact,
} from './review/content.js'
export { retire, type Retirement } from './review/edits/retire.js'
export type { LeftMention } from './review/edits/left.js'
export { extract, type Extraction, type LeftLocation } from './review/edits/extract.js'
export type { ExtractOptions } from './review/edits/expect-extraction.js'
