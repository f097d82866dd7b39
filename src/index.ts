export { createResolver } from './resolver.js'
export type { Resolver, Variant } from './resolver.js'
export type { Files } from './output/files.js'
export type { Outputs } from './output/changes.js'
export type { Resolved } from './output/resolved.js'
export { toMdx } from './output/to-mdx.js'
export { fromJSON } from './graph/graph.js'
export type { Graph } from './graph/graph.js'
export type { Cycle } from './graph/cycles.js'
export type { Chain, Dependent, Inlineable, QueryOptions } from './graph/queries.js'
export { toDot } from './graph/render/dot.js'
export { toMermaid } from './graph/render/mermaid.js'
export type { PictureOptions } from './graph/render/picture.js'
export type { GraphInput } from './model/read-graph.js'
export type { Coverage } from './insight/coverage.js'
export type { Duplicate } from './insight/duplicates/duplicates.js'
export type { DuplicateOptions } from './insight/duplicates/limits.js'
export type { Mention } from './insight/mentions.js'
export type { Target } from './pipeline/frame.js'
export type { Edge, EdgeStatus, FileNode, GraphJson, Step, Trace } from './model/dependency.js'
export type { RuleId } from './messages/rule-id.js'
export type { Inclusion, Origin } from './model/origin.js'
export { complement, contains, intersect, isEmpty, union } from './model/scope.js'
export type { Scope } from './model/scope.js'
export type { ComponentOptions, Locate, Names, Options, TabsOptions } from './model/settings.js'
export { diff } from './review/diff.js'
export type { DiffOptions } from './review/diff.js'
export type { BrokenLink, Change, Delta, Diff, PageOutputs } from './review/change.js'
export type {
  AnchorFact,
  CodeFact,
  Content,
  Fact,
  HeadingFact,
  LinkFact,
  PanelFact,
  Place,
  Rewording,
  TextFact,
} from './review/content.js'
export { toMarkdown } from './review/to-markdown.js'
