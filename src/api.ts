// What both doors to a resolver hold, whatever parses.
export type { Variant } from './core-resolver.js'
export type { ReportOptions, ResolveAllOptions, ResolveOptions } from './output/resolve-options.js'
export type { FileChanges, Files } from './model/files.js'
export type { Changes } from './output/changes.js'
export type { Outputs } from './output/outputs.js'
export type { Resolved } from './output/resolved.js'
export { packDocument, packKey, unpackDocument } from './source/pack/pack-document.js'
export type { PackOf, PackSource } from './source/pack/pack-document.js'
export type { Failure, ParsedText } from './source/parse.js'
export type { CacheOptions, PackStore } from './model/cache-options.js'
export { fromJSON, fromJSONParts } from './graph/graph.js'
export type { Graph } from './graph/graph.js'
export type { JsonParts } from './graph/json-parts.js'
export type { Cycle } from './graph/cycles.js'
export type { Chain, Dependent } from './graph/dependents.js'
export type { IncludePath, IncludePaths, PathOptions } from './graph/paths.js'
export type { QueryOptions } from './graph/query.js'
export type { Inlineable } from './graph/unused.js'
export { toDot } from './graph/render/dot.js'
export { toMermaid } from './graph/render/mermaid.js'
export type { PictureOptions } from './graph/render/picture.js'
export type { MessageChain } from './messages/message-chain.js'
export type { MessageReaders } from './messages/message-readers.js'
export type { RuleId } from './model/rule-id.js'
export type { Edge, EdgeStatus, FileNode, GraphJson, ReaderBox, Step, Trace } from './model/dependency.js'
export type { Inclusion, Origin, OriginPanel } from './model/origin.js'
export type { GraphInput } from './model/read-graph.js'
export type { Reader } from './model/reader.js'
export type { KeptHtml, MarkdownTree, Parser, ParserSyntax, TextReader } from './model/parser.js'
export type { RefusalId } from './model/refusal.js'
export { complement, contains, intersect, isEmpty, union } from './output/scopes.js'
export type { Box, Scope, ValueSet } from './model/scope.js'
export type {
  ChooseOptions,
  ComponentOptions,
  ConditionOptions,
  IncludeOptions,
  TabOptions,
  TabsComponentOptions,
} from './model/component-options.js'
export type { Names } from './model/names.js'
export type { AxisOptions, AxisValueOptions, AxisValues } from './model/axis-options.js'
export type { Emptied } from './model/host-emptied.js'
export type { Rebase, RebaseKind } from './model/host-rebase.js'
export type { Locate, LocateRequest } from './model/host-locate.js'
export type { Dialect, Format, ImportOptions, LimitOptions, Options, TabsOptions } from './model/options.js'
export type { DirectiveData, ReadDirective } from './model/host-directive.js'
export type { ReadScope, ScopeSource } from './model/host-scope.js'
export type { RuleOverride, RuleSeverities, RuleSeverity } from './model/rule-options.js'
export type { Route, RoutedPage, SiteOptions } from './model/site-options.js'
export type { HeadingIdMark, SyntaxOptions } from './model/syntax-options.js'
export { applyEdits } from './model/text-edit.js'
export type { TextEdit } from './model/text-edit.js'
export { fixes } from './messages/fixes.js'
export type { FixOptions, RetiredValue } from './messages/fixes.js'
export { toAnnotations } from './reporters/annotations.js'
export type { AnnotationFormat } from './reporters/annotations.js'
export { toCodeFrame } from './reporters/code-frame.js'
export type { CodeFrameOptions } from './reporters/code-frame.js'
export type { Report, ReporterOptions } from './reporters/reported.js'
export { toSarif } from './reporters/sarif.js'
export type {
  SarifArtifact,
  SarifDriver,
  SarifFix,
  SarifLevel,
  SarifLocation,
  SarifLog,
  SarifRegion,
  SarifResult,
  SarifRule,
  SarifRun,
  SarifText,
} from './reporters/sarif-log.js'
