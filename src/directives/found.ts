import type { Node as EstreeNode } from 'estree'
import type { Heading } from 'mdast'
import type { Node } from 'unist'
import type { DefinitionSite, Directive, Fence, Markup, Site, Slot, TextSite, WordsSite } from './directive.js'
import type { Scanned } from './scanned.js'
import type { MarkupImports } from './import/read-imports.js'
import type { Role } from './role.js'

/** What a walk has found so far. */
export class Found implements Scanned {
  readonly sites: Site[] = []
  readonly slots: Slot[] = []
  size = 0
  readonly byNode = new Map<Node, Directive>()
  readonly roles = new Map<Directive, Role>()
  readonly byCode = new Map<EstreeNode, Directive>()
  readonly markup = new Map<EstreeNode, Markup>()
  readonly fences = new Map<Node, Fence>()
  readonly active = new Set<Node>()
  readonly portable = new Set<Node>()
  readonly texts = new Map<Node, TextSite>()
  readonly words = new Map<Node, readonly WordsSite[]>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  readonly bound = new Set<string>()
  readonly imports: MarkupImports
  hasEsm = false
  hasOtherHeadings = false
  readonly #changing = new Set<Node>()

  constructor(imports: MarkupImports) {
    this.imports = imports
  }

  /** Notes ESM that has something to decide; it is copied, not moved. */
  addChanging(esm: Node): void {
    this.#changing.add(esm)
  }

  /** Whether a node makes active what it stands in. */
  isLive(node: Node): boolean {
    return this.active.has(node) || this.#changing.has(node)
  }
}
