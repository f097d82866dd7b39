import type { Node as EstreeNode } from 'estree'
import type { Heading } from 'mdast'
import type { Node } from 'unist'
import type { DefinitionSite, Directive, Fence, Markup, Site, Slot, TextSite, WordsSite } from './directive.js'
import type { MarkupImports } from './import/read-imports.js'
import type { Role } from './role.js'

/** What one walk over a tree finds. */
export interface Scanned {
  /** What there is to decide, in document order; of directives, the outermost. */
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  readonly byNode: ReadonlyMap<Node, Directive>
  readonly roles: ReadonlyMap<Directive, Role>
  /** The directives among the JSX of code. */
  readonly byCode: ReadonlyMap<EstreeNode, Directive>
  /** The JSX of code, as nodes; of JSX in JSX, the outermost. */
  readonly markup: ReadonlyMap<EstreeNode, Markup>
  /** Blocks of code, and includes of them, that stand where panels do. */
  readonly fences: ReadonlyMap<Node, Fence>
  /** Nodes that are a directive or hold one: all else of a page is copied as it is. */
  readonly active: ReadonlySet<Node>
  /** The same for a file that is included: also what depends on where it ends up. */
  readonly portable: ReadonlySet<Node>
  /** Nodes with text that names props, or files. */
  readonly texts: ReadonlyMap<Node, TextSite>
  /** The words of nodes in which there is something to decide. */
  readonly words: ReadonlyMap<Node, readonly WordsSite[]>
  /** By `kind:identifier`; the first definition counts, as in Markdown. */
  readonly definitions: ReadonlyMap<string, DefinitionSite>
  /** What is referred to anywhere in the file, by the same key. */
  readonly references: ReadonlySet<string>
  /** By offset, the headings that read the same in every output. */
  readonly headings: ReadonlyMap<number, Heading>
  /** Names of the props that the file reads anywhere. */
  readonly props: ReadonlySet<string>
  /** Whether there are headings that may read otherwise in an output. */
  readonly hasOtherHeadings: boolean
  readonly hasEsm: boolean
  /** Names that its ESM binds. */
  readonly bound: ReadonlySet<string>
  /** The default imports of Markdown, by name. */
  readonly imports: MarkupImports
  /** How many nodes there are. */
  readonly size: number
}

/** Whether a file refers to anything, or defines it. */
export function hasReferences({ definitions, references }: Pick<Scanned, 'definitions' | 'references'>): boolean {
  return definitions.size > 0 || references.size > 0
}
