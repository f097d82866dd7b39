import type { Heading, Nodes, Root } from 'mdast'
import type { Node } from 'unist'
import { append } from '../model/append.js'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import { isRelativeUrl, urlAttributes } from '../model/url.js'
import type { DefinitionSite, Directive, PropSite, Site, Slot } from './directive.js'
import { isElement, isLowerCase, type JsxElement } from './jsx.js'
import { propSitesOf, propsIn, siteOfExpression } from './prop-sites.js'
import type { Role } from './role.js'
import { weightOf } from './weight.js'

/** What one walk over a tree finds. */
export interface Scan {
  /** What there is to decide, in document order; of directives, the outermost. */
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  readonly byNode: ReadonlyMap<Node, Directive>
  readonly roles: ReadonlyMap<Directive, Role>
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
 * @param byName the roles of elements
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(tree: Root, byName: ReadonlyMap<string, Role>, settings: Settings): Scan {
  const scanner = new Scanner(byName, settings)
  scanner.size = scanner.walk(tree, 0, scanner.sites, scanner.slots)
  return scanner
}

/** Where a node stands, and what is in it. */
interface Found {
  /** The sites and slots around it. */
  readonly sites: Site[]
  readonly slots: Slot[] | undefined
  readonly inside: readonly Site[]
  readonly depth: number
  readonly size: number
}

class Scanner implements Scan {
  readonly sites: Site[] = []
  readonly slots: Slot[] = []
  size = 0
  readonly byNode = new Map<Node, Directive>()
  readonly roles = new Map<Directive, Role>()
  readonly active = new Set<Node>()
  readonly portable = new Set<Node>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  hasEsm = false
  hasOtherHeadings = false
  readonly #byName: ReadonlyMap<string, Role>
  readonly #settings: Settings

  constructor(byName: ReadonlyMap<string, Role>, settings: Settings) {
    this.#byName = byName
    this.#settings = settings
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, depth: number, sites: Site[], slots: Slot[] | undefined): number {
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    freezeExpressions(node)
    const element = isElement(node) ? node : undefined
    const attributes = element ? this.#attributes(element) : []
    const role = element && this.#byName.get(element.name ?? '')
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    if (!role) append(sites, attributes)

    const inside: Site[] = role || isDefinition ? [] : sites
    const direct = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    const { size, isActive, isPortable } = this.#walkChildren(node, depth, inside, direct)
    this.#note(node, { sites, slots, inside, depth, size })
    if (element && role) {
      const read = {
        node: element,
        sites: Object.freeze(inside),
        slots: Object.freeze(direct ?? []),
        attributes,
        depth,
        size,
      }
      const directive = Object.freeze(role.read(read, this.#settings))
      this.byNode.set(node, directive)
      this.roles.set(directive, role)
      sites.push(directive)
      slots?.push(directive)
    }
    if (isActive || role || (node.type === 'mdxjsEsm' && depth > 1)) this.active.add(node)
    if (isPortable || this.active.has(node) || attributes.length > 0 || this.#dependsOnPlace(node))
      this.portable.add(node)
    freeze(node)
    return size
  }

  #walkChildren(
    node: Nodes,
    depth: number,
    sites: Site[],
    slots: Slot[] | undefined,
  ): { size: number; isActive: boolean; isPortable: boolean } {
    const found = { size: weightOf(node), isActive: false, isPortable: false }
    if (!('children' in node)) return found
    for (const child of node.children) {
      found.size += this.walk(child, depth + 1, sites, slots)
      found.isActive ||= this.active.has(child)
      found.isPortable ||= this.portable.has(child)
    }
    return found
  }

  #attributes(element: JsxElement): readonly PropSite[] {
    const found = propSitesOf(element)
    for (const { text, program } of found) this.#readProps(text, { estree: program })
    return found
  }

  /** Notes what a node is to a plan, or to the rest of its file. */
  #note(node: Nodes, { sites, slots, inside, depth, size }: Found): void {
    switch (node.type) {
      case 'heading': {
        const offset = node.position?.start.offset
        const isFixed = offset !== undefined && !node.children.some((child) => this.portable.has(child))
        if (isFixed) this.headings.set(offset, node)
        else this.hasOtherHeadings = true
        return
      }
      case 'mdxjsEsm':
        this.hasEsm = true
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
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const site = siteOfExpression(node, depth)
        if (site === undefined) return
        this.#readProps(node.value, node.data)
        sites.push(site)
        if (site.kind === 'children') slots?.push(site)
      }
    }
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
        return isRelativeUrl(node.url)
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return propsIn(node.value, node.data).size > 0
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return (
          isLowerCase(node) &&
          node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && urlAttributes.has(attribute.name))
        )
      default:
        return false
    }
  }
}

// All that is done with expressions goes down into them, in places that are deep already. Each of their nodes may stand
// in a list.
function freezeExpressions(node: Nodes): void {
  try {
    if (node.data) freezeDeep(node.data, 2 * fileDepthLimit)
    if ('attributes' in node) freezeDeep(node.attributes, 2 * fileDepthLimit)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RangeError(`an expression is nested deeper than ${fileDepthLimit} nodes`, { cause: error })
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
  if ('align' in node) freezeDeep(node.align)
  if ('children' in node) Object.freeze(node.children)
  Object.freeze(node)
}
