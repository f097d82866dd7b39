import type { Heading, Nodes, Parents, Root } from 'mdast'
import type { Node } from 'unist'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import { isMovableUrl } from '../model/url.js'
import { addressKindOf, mayHoldAddresses } from './addresses.js'
import { namesBoundBy } from './bound-names.js'
import { mayUse } from './bound-uses.js'
import { hasKnownCategory, settleCategories, type Unsettled } from './category.js'
import type { DefinitionSite, Directive, Fence, PropSite, Site, Slot } from './directive.js'
import { isElement, type JsxElement } from './jsx.js'
import { noteMarker } from './list-marker.js'
import { looseReferencesIn } from './loose-references.js'
import { propSitesOf, propsIn, siteOfExpression } from './prop-sites.js'
import type { Role } from './role.js'
import { readFence } from './tabs/fence.js'
import { textSitesOf } from './text-props.js'

/** What one walk over a tree finds. */
export interface Scan {
  /** What there is to decide, in document order; of directives, the outermost. */
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  readonly byNode: ReadonlyMap<Node, Directive>
  readonly roles: ReadonlyMap<Directive, Role>
  /** Blocks of code that stand where panels do. */
  readonly fences: ReadonlyMap<Node, Fence>
  /** Nodes that are a directive or hold one: all else of a page is copied as it is. */
  readonly active: ReadonlySet<Node>
  /** The same for a file that is included: also what depends on where it ends up. */
  readonly portable: ReadonlySet<Node>
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
  /** How many nodes there are. */
  readonly size: number
}

/** Whether a file refers to anything, or defines it. */
export function hasReferences({ definitions, references }: Pick<Scan, 'definitions' | 'references'>): boolean {
  return definitions.size > 0 || references.size > 0
}

/** The key of a definition, and of what refers to it. */
export function definitionKey(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? 'footnote' : 'definition'}:${node.identifier}`
}

/**
 * Walks a tree once and freezes it.
 *
 * @param source its text
 * @param byName the roles of elements
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(tree: Root, source: string, byName: ReadonlyMap<string, Role>, settings: Settings): Scan {
  const scanner = new Scanner(source, byName, settings)
  scanner.walkAll(tree)
  return scanner
}

/** Where a node stands. */
interface Around {
  /** How many nodes are around it. */
  readonly depth: number
  /** How many of them nest what takes its place. */
  readonly nesting: number
  /** The sites and slots around it. */
  readonly sites: Site[]
  readonly slots: Slot[] | undefined
}

/** Where a node stands, and what is in it. */
interface Found extends Around {
  readonly inside: readonly Site[]
  readonly size: number
}

class Scanner implements Scan {
  readonly sites: Site[] = []
  readonly slots: Slot[] = []
  size = 0
  readonly byNode = new Map<Node, Directive>()
  readonly roles = new Map<Directive, Role>()
  readonly fences = new Map<Node, Fence>()
  readonly active = new Set<Node>()
  readonly portable = new Set<Node>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  readonly bound = new Set<string>()
  hasEsm = false
  hasOtherHeadings = false
  /** Whether texts that were walked since the last block hold what may be a reference. */
  #hasBrackets = false
  readonly #source: string
  readonly #byName: ReadonlyMap<string, Role>
  readonly #settings: Settings
  readonly #unsettled: Unsettled[] = []
  #hasActiveFootnote = false

  constructor(source: string, byName: ReadonlyMap<string, Role>, settings: Settings) {
    // Parsers leave a byte order mark out of what they count.
    this.#source = source.startsWith('\uFEFF') ? source.slice(1) : source
    this.#byName = byName
    this.#settings = settings
  }

  walkAll(tree: Root): void {
    this.size = this.walk(tree, { depth: 0, nesting: 0, sites: this.sites, slots: this.slots })
    settleCategories(this.#unsettled)
    if (this.#hasActiveFootnote) this.#activateReferences(tree)
    if (this.bound.size > 0) this.markUses(tree)
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, around: Around): number {
    const { depth, nesting, sites, slots } = around
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    const element = isElement(node) ? node : undefined
    const attributes = element ? this.#attributes(element) : []
    const role = element && this.#byName.get(element.name ?? '')
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    if (!role) sites.push(...attributes)

    const inside: Site[] = role || isDefinition ? [] : sites
    const direct = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    const hadBrackets = this.#hasBrackets
    if (role) this.#hasBrackets = false
    const nests = !role && node.type !== 'paragraph' && node.type !== 'root'
    const { size, isActive, isPortable } = this.#walkChildren(node, {
      depth: depth + 1,
      nesting: nests ? nesting + 1 : nesting,
      sites: inside,
      slots: direct,
    })
    const texts = this.#texts(node, isDefinition ? inside : sites)
    this.#note(node, { ...around, inside, size })
    if (element && role) {
      if (this.#hasBrackets) this.#noteLoose(element, inside)
      this.#hasBrackets = hadBrackets
      const read = {
        node: element,
        sites: Object.freeze(inside),
        slots: Object.freeze(direct ?? []),
        attributes,
        depth,
        nesting,
        size,
      }
      const directive = Object.freeze(role.read(read, this.#settings))
      this.byNode.set(node, directive)
      this.roles.set(directive, role)
      sites.push(directive)
      slots?.push(directive)
    }
    if (isActive && node.type === 'footnoteDefinition') this.#hasActiveFootnote = true
    const isPanel = this.fences.has(node)
    if (isActive || role || (depth > 1 && (isPanel || node.type === 'mdxjsEsm'))) this.active.add(node)
    if (isPortable || isPanel || this.active.has(node) || attributes.length > 0 || texts || this.#dependsOnPlace(node))
      this.portable.add(node)
    freeze(node)
    return size
  }

  /** Takes what uses a name of the file's own for portable: a page may have another of that name. */
  markUses(node: Nodes): boolean {
    let isMarked = mayUse(node, this.bound)
    if ('children' in node) for (const child of node.children) if (this.markUses(child)) isMarked = true
    if (isMarked) this.portable.add(node)
    return isMarked
  }

  #walkChildren(node: Nodes, around: Around): { size: number; isActive: boolean; isPortable: boolean } {
    const found = { size: 1, isActive: false, isPortable: false }
    if (!('children' in node)) return found
    for (const child of node.children) {
      if (!hasKnownCategory(child)) this.#unsettled.push({ node: child, parent: node })
      found.size += this.walk(child, around)
      found.isActive ||= this.active.has(child)
      found.isPortable ||= this.portable.has(child)
    }
    return found
  }

  // A reference goes with a footnote that is left without content.
  #activateReferences(node: Nodes): boolean {
    let isActive = node.type === 'footnoteReference'
    if ('children' in node) for (const child of node.children) isActive = this.#activateReferences(child) || isActive
    if (isActive) this.active.add(node)
    return isActive
  }

  #attributes(element: JsxElement): readonly PropSite[] {
    const found = propSitesOf(element)
    for (const { text, program } of found) this.#readProps(text, { estree: program })
    return found
  }

  /** Notes the props in a node's URL and title; says whether there are any. */
  #texts(node: Nodes, sites: Site[]): boolean {
    const found = textSitesOf(node, this.#source)
    for (const site of found) {
      sites.push(site)
      this.portable.add(site.node)
      for (const [, pieces] of site.fields)
        for (const piece of pieces) if (typeof piece === 'object') this.props.add(piece.name)
    }
    return found.length > 0
  }

  /** Notes what a node is to a plan, or to the rest of its file. */
  #note(node: Nodes, { sites, slots, inside, depth, nesting, size }: Found): void {
    switch (node.type) {
      case 'text':
        this.#hasBrackets ||= node.value.includes(']')
        return
      case 'paragraph':
      case 'tableCell':
        if (this.#hasBrackets) this.#noteLoose(node, sites)
        return
      case 'heading': {
        if (this.#hasBrackets) this.#noteLoose(node, sites)
        const offset = node.position?.start.offset
        const isFixed = offset !== undefined && !node.children.some((child) => this.portable.has(child))
        if (isFixed) this.headings.set(offset, node)
        else this.hasOtherHeadings = true
        return
      }
      case 'list':
        return noteMarker(node, this.#source)
      case 'mdxjsEsm':
        this.hasEsm = true
        if (node.data?.estree) for (const name of namesBoundBy(node.data.estree)) this.bound.add(name)
        return this.#readProps(node.value, node.data)
      case 'definition':
      case 'footnoteDefinition': {
        const key = definitionKey(node)
        const site = Object.freeze({ kind: 'definition', key, node, sites: Object.freeze(inside), size } as const)
        if (!this.definitions.has(key)) this.definitions.set(key, site)
        sites.push(site)
        return
      }
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference': {
        const key = definitionKey(node)
        this.references.add(key)
        sites.push(Object.freeze({ kind: 'reference', key, node }))
        return
      }
      case 'code': {
        if (slots === undefined) return
        const fence = readFence(node, this.#settings.names.label)
        this.fences.set(node, fence)
        slots.push(fence)
        return
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const site = siteOfExpression(node, { depth, nesting })
        if (site === undefined) return
        this.#readProps(node.value, node.data)
        sites.push(site)
        if (site.kind === 'children') slots?.push(site)
      }
    }
  }

  #noteLoose(node: Parents, sites: Site[]): void {
    this.#hasBrackets = false
    sites.push(...looseReferencesIn(node, this.#source, (inner) => this.byNode.has(inner)))
  }

  #readProps(...code: Parameters<typeof propsIn>): void {
    for (const name of propsIn(...code)) this.props.add(name)
  }

  #dependsOnPlace(node: Nodes): boolean {
    switch (node.type) {
      case 'heading':
      case 'mdxjsEsm':
      case 'definition':
      case 'footnoteDefinition':
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        return true
      case 'link':
      case 'image':
        return isMovableUrl(node.url)
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return mayHoldAddresses(node.value) || propsIn(node.value, node.data).size > 0
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return node.attributes.some((attribute) => {
          const { value } = attribute
          if (attribute.type === 'mdxJsxAttribute' && addressKindOf(node.name, attribute.name, this.#settings))
            return true
          const code =
            typeof value === 'object' ? value?.value : attribute.type === 'mdxJsxAttribute' ? undefined : value
          return typeof code === 'string' && mayHoldAddresses(code)
        })
      default:
        return false
    }
  }
}

// Nodes are many and alike: only what is not the same on each of them is looked through.
function freeze(node: Nodes): void {
  const { position } = node
  if (position) {
    Object.freeze(position.start)
    Object.freeze(position.end)
    Object.freeze(position)
  }
  if (node.data) freezeDeep(node.data)
  if ('attributes' in node) freezeDeep(node.attributes)
  if ('align' in node) freezeDeep(node.align)
  if ('children' in node) Object.freeze(node.children)
  Object.freeze(node)
}
