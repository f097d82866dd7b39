export { findCoverage } from './insight/coverage.js'
export type { Coverage } from './insight/coverage.js'
export { findBrokenLinks } from './insight/broken-links/find-broken-links.js'
export type { BrokenLink, BrokenLinksOptions } from './insight/broken-links/broken-link.js'
export type { SiteUrl } from './page/site/site-url.js'
export { findDuplicates } from './insight/duplicates/duplicates.js'
export type { Duplicate } from './insight/duplicates/duplicates.js'
export type { DuplicateOptions } from './insight/duplicates/limits.js'
export { findMentions } from './insight/mentions.js'
export type { Mention, MentionedValue } from './insight/mentions.js'
export type { Labels } from './directives/tabs/panel.js'
export { explain } from './insight/explain/explain.js'
export { explanationToText } from './insight/explain/to-text.js'
export type {
  AnsweredReaders,
  Decider,
  ExplainedPage,
  ExplainedText,
  Explanation,
  LeftOut,
  LeftOutKind,
  NodeExplanation,
  Shown,
} from './insight/explain/explanation.js'
export type { AboutWhom, LineQuestion, NodeQuestion, TextQuestion } from './insight/explain/question.js'
