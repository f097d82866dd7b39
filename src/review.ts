export { diff } from './review/diff.js'
export { diffToMarkdown } from './review/to-markdown.js'
export type {
  BrokenLink,
  Delta,
  Diff,
  Flat,
  Flattened,
  LeftContent,
  Move,
  MovedContent,
  MovingKind,
  OutputsChange,
  PageChange,
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
