import type { Node as EstreeNode } from 'estree'
import type { Heading, Nodes, Root } from 'mdast'
import type { Node } from 'unist'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import { isRelativeUrl, urlAttributes } from '../model/url.js'
import { codeOfAttributes, isExpression, isPlaceOfChildren, propsIn, type FoundCode } from './code-sites.js'
import type { ChildrenSlot, CodeSite, DefinitionSite, Directive, Markup, Site, Slot, WordsSite } from './directive.js'
import { isElement, isLowerCase, type JsxElement } from './jsx.js'
import { jsxIn, type CodeJsx } from './jsx-in-code.js'
import { jsxToNodes } from './jsx-to-nodes.js'
import { isWorded, readWords, type ParseText, type Worded } from './read-words.js'
import type { Role } from './role.js'

/** What one walk over a tree finds. */
export interface Scan {
  /** What there is to decide, in document order; of directives, the outermost. */
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  readonly byNode: ReadonlyMap<Node, Directive>
  readonly roles: ReadonlyMap<Directive, Role>
  /** The directives among the JSX of code. */
  readonly byCode: ReadonlyMap<EstreeNode, Directive>
  /** The JSX of code, as nodes; of JSX in JSX, the outermost. */
  readonly markup: ReadonlyMap<EstreeNode, Markup>
  /** Nodes that are a directive or hold one: all else of a page is copied as it is. */
  readonly active: ReadonlySet<Node>
  /** The same for a file that is included: also what depends on where it ends up. */
  readonly portable: ReadonlySet<Node>
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
 * @param source the text that the tree was parsed from
 * @param parse parses what of it has to be read again
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(
  tree: Root,
  byName: ReadonlyMap<string, Role>,
  settings: Settings,
  source: string,
  parse: ParseText,
): Scan {
  const scanner = new Scanner(byName, settings, source, parse)
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
  readonly byCode = new Map<EstreeNode, Directive>()
  readonly markup = new Map<EstreeNode, Markup>()
  readonly active = new Set<Node>()
  readonly portable = new Set<Node>()
  readonly words = new Map<Node, readonly WordsSite[]>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  /** ESM that has something to decide; it is copied, not moved. */
  readonly #changing = new Set<Node>()
  hasEsm = false
  hasOtherHeadings = false
  readonly #byName: ReadonlyMap<string, Role>
  readonly #settings: Settings
  readonly #mentions: RegExp
  readonly #source: string
  readonly #parse: ParseText

  constructor(byName: ReadonlyMap<string, Role>, settings: Settings, source: string, parse: ParseText) {
    this.#source = source
    this.#parse = parse
    this.#byName = byName
    this.#settings = settings
    this.#mentions = mentionOf([...byName.keys()])
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, depth: number, sites: Site[], slots: Slot[] | undefined): number {
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    const element = isElement(node) ? node : undefined
    const role = element && this.#byName.get(element.name ?? '')
    const attributes = element ? this.#attributes(element, depth, role !== undefined) : []
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    if (!role) sites.push(...attributes)

    const inside: Site[] = role || isDefinition ? [] : sites
    const direct = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    if (isWorded(node)) this.#readWords(node, depth, inside)
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
    const isDecided = role !== undefined || attributes.some(({ hasDirectives }) => hasDirectives)
    if (isActive || isDecided || (node.type === 'mdxjsEsm' && depth > 1)) this.active.add(node)
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
    const found = { size: 1, isActive: false, isPortable: false }
    if (!('children' in node)) return found
    for (const child of node.children) {
      found.size += this.walk(child, depth + 1, sites, slots)
      found.isActive ||= this.active.has(child) || this.#changing.has(child)
      found.isPortable ||= this.portable.has(child)
    }
    return found
  }

  #attributes(element: JsxElement, depth: number, isPassedOn: boolean): readonly CodeSite[] {
    return codeOfAttributes(element, depth).flatMap((code) => this.#codeSite(code, isPassedOn) ?? [])
  }

  /** What there is to decide in code; `undefined` where there is nothing. */
  #codeSite(code: FoundCode, isPassedOn: boolean): CodeSite | undefined {
    const { key, text, program } = code
    const mentions = text.includes('<') && this.#mentions.test(text)
    const readsProps = text.includes('props')
    const jsx = text.includes('<') && (mentions || readsProps || isPassedOn) ? jsxIn(program) : []
    const isEsm = key.type === 'mdxjsEsm'
    const read = propsIn(text, { estree: program })
    for (const name of read) this.props.add(name)
    if (jsx.length === 0 && (isEsm || read.size === 0)) return undefined
    const sites: Site[] = []
    const before = this.byCode.size
    for (const one of jsx) this.#walkMarkup(one, code, sites)
    const hasDirectives = this.byCode.size > before
    if (!hasDirectives && (isEsm || (read.size === 0 && !isPassedOn))) return undefined
    return Object.freeze({ kind: isEsm ? 'esm' : 'expression', ...code, sites: Object.freeze(sites), hasDirectives })
  }

  #walkMarkup(code: CodeJsx, found: FoundCode, sites: Site[]): void {
    const { depth, node: around } = found
    const { nodes, elements } = jsxToNodes(code, found, around.position, depth)
    const own: Site[] = []
    const size = nodes.reduce((sum, node) => sum + this.walk(node, depth, own, undefined), 1)
    for (const [written, element] of elements) {
      const directive = this.byNode.get(element)
      if (directive) this.byCode.set(written, directive)
    }
    this.markup.set(code, Object.freeze({ code, nodes: Object.freeze(nodes), sites: Object.freeze(own), depth, size }))
    sites.push(...own)
  }

  #readWords(node: Worded, depth: number, sites: Site[]): void {
    const mayDecide = (text: string): boolean =>
      (text.includes('<') && this.#mentions.test(text)) || (text.includes('{') && text.includes('props'))
    const words = readWords(node, this.#source, mayDecide, this.#parse).map((read): WordsSite => {
      const inside: Site[] = []
      for (const one of read.nodes ?? []) this.walk(one, depth, inside, undefined)
      return Object.freeze({ kind: 'words', node, ...read, sites: Object.freeze(inside) })
    })
    if (words.length === 0) return
    this.words.set(node, words)
    this.active.add(node)
    sites.push(...words)
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
      case 'mdxjsEsm': {
        this.hasEsm = true
        const program = node.data?.estree
        const site = program && this.#codeSite({ key: node, program, text: node.value, node, depth }, false)
        if (!site) return
        this.#changing.add(node)
        sites.push(site)
        return
      }
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
        const program = node.data?.estree
        if (!program) return
        if (isPlaceOfChildren(node)) {
          const slot: ChildrenSlot = Object.freeze({ kind: 'children', node, depth })
          this.props.add('children')
          sites.push(slot)
          slots?.push(slot)
          return
        }
        const site = this.#codeSite({ key: node, program, text: node.value, node, depth }, false)
        if (site === undefined) return
        if (site.hasDirectives) this.active.add(node)
        sites.push(site)
      }
    }
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
        return isExpression(node) && propsIn(node.value, node.data).size > 0
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

// Whether code may hold an element that has a role.
function mentionOf(names: readonly string[]): RegExp {
  return new RegExp(`<\\s*(?:${names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w.-])`)
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
