export { diff } from './review/diff.js'
export { diffToMarkdown } from './review/to-markdown.js'
export type {
  Arrival,
  ArrivalOn,
  BrokenLink,
  Delta,
  Diff,
  Flat,
  Flattened,
  Gap,
  Move,
  MovedContent,
  MovingKind,
  OutputsChange,
  PageChange,
  ReplacedContent,
  Retired,
  RetiredMention,
  SectionOrder,
  ShownOn,
} from './review/change.js'
export type { Block, Hunk, HunkRow } from './review/hunk.js'
export type { LineLocation } from './page/location.js'
export type {
  AnchorFact,
  ChangingKind,
  CodeFact,
  ElementFact,
  EsmFact,
  FactKind,
  FrontMatterFact,
  HeadingFact,
  ImageFact,
  LinkFact,
  PageContent,
  PageFact,
  PanelFact,
  Rewording,
  Rewordings,
  TextFact,
} from './review/content.js'
export { retire, type Retirement } from './review/edits/retire.js'
export type { LeftMention } from './review/edits/left.js'
export { extract, type Extraction, type LeftLocation } from './review/edits/extract.js'
export type { ExtractOptions } from './review/edits/expect-extraction.js'
