import type { Node as EstreeNode } from 'estree'
import type { Heading, InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import type { Node } from 'unist'
import { append } from '../model/append.js'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import { isMovableUrl } from '../model/url.js'
import { addressKindOf, mayHoldAddresses } from './addresses.js'
import { namesBoundBy } from './bound-names.js'
import { mayUse } from './bound-uses.js'
import { hasKnownCategory, settleCategories, type Unsettled } from './category.js'
import { codeOfAttributes, isPlaceOfChildren, propsIn, type FoundCode } from './code-sites.js'
import type {
  ChildrenSlot,
  CodeSite,
  DefinitionSite,
  Directive,
  Fence,
  Markup,
  Site,
  Slot,
  WordsSite,
} from './directive.js'
import { isElement, type JsxElement } from './jsx.js'
import { jsxIn, type CodeJsx } from './jsx-in-code.js'
import { jsxToNodes } from './jsx-to-nodes.js'
import { noteMarker } from './list-marker.js'
import { looseReferencesIn } from './loose-references.js'
import { isWorded, readWords, type ParseText, type Worded } from './read-words.js'
import type { Role } from './role.js'
import { readFence } from './tabs/fence.js'
import { textSitesOf } from './text-props.js'
import { weightOf } from './weight.js'
import { expectRoom } from '../model/stack.js'

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
  /** Blocks of code that stand where panels do. */
  readonly fences: ReadonlyMap<Node, Fence>
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
 * @param parse parses what of it has to be read again
 * @param byName the roles of elements
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(
  tree: Root,
  source: string,
  parse: ParseText,
  byName: ReadonlyMap<string, Role>,
  settings: Settings,
): Scan {
  const scanner = new Scanner(source, parse, byName, settings)
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

class Scanner implements Scan {
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
  readonly words = new Map<Node, readonly WordsSite[]>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  readonly bound = new Set<string>()
  hasEsm = false
  hasOtherHeadings = false
  /** Whether texts that were walked since the last block hold what may be a reference. */
  #hasBrackets = false
  /** ESM that has something to decide; it is copied, not moved. */
  readonly #changing = new Set<Node>()
  readonly #mentions: RegExp
  readonly #source: string
  readonly #parse: ParseText
  readonly #byName: ReadonlyMap<string, Role>
  readonly #settings: Settings
  readonly #unsettled: Unsettled[] = []
  #hasActiveFootnote = false

  constructor(source: string, parse: ParseText, byName: ReadonlyMap<string, Role>, settings: Settings) {
    // Parsers leave a byte order mark out of what they count.
    this.#source = source.startsWith('\uFEFF') ? source.slice(1) : source
    this.#parse = parse
    this.#byName = byName
    this.#settings = settings
    this.#mentions = mentionOf([...byName.keys()])
  }

  walkAll(tree: Root): void {
    this.size = this.walk(tree, { depth: 0, nesting: 0, sites: this.sites, slots: this.slots })
    settleCategories(this.#unsettled)
    if (this.#hasActiveFootnote) this.#activateReferences(tree)
    if (this.bound.size === 0) return
    this.markUses(tree)
    for (const { nodes } of this.markup.values()) for (const node of nodes) this.markUses(node)
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, around: Around): number {
    const { depth, nesting, sites, slots } = around
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    freezeExpressions(node)
    if (node.type === 'text' || node.type === 'inlineCode') return this.#walkWords(node)
    const element = isElement(node) ? node : undefined
    const role = element && this.#byName.get(element.name ?? '')
    const attributes = element ? this.#attributes(element, around, role !== undefined) : []
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    if (!role) append(sites, attributes)

    const inside: Site[] = role || isDefinition ? [] : sites
    const direct = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    const hadBrackets = this.#hasBrackets
    if (role) this.#hasBrackets = false
    if (isWorded(node)) this.#readWords(node, around, inside)
    const nests = !role && node.type !== 'paragraph' && node.type !== 'root'
    const { size, isActive, isPortable } = this.#walkChildren(node, {
      depth: depth + 1,
      nesting: nests ? nesting + 1 : nesting,
      sites: inside,
      slots: direct,
    })
    const texts = this.#texts(node, isDefinition ? inside : sites)
    this.#note(node, around, inside, size)
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
    const isDecided = role !== undefined || attributes.some(({ hasDirectives }) => hasDirectives)
    if (isActive || isDecided || (depth > 1 && (isPanel || node.type === 'mdxjsEsm'))) this.active.add(node)
    if (isPortable || isPanel || this.active.has(node) || attributes.length > 0 || texts || this.#dependsOnPlace(node))
      this.portable.add(node)
    freeze(node)
    return size
  }

  // Half of all nodes, in which there is nothing to decide.
  #walkWords(node: Text | InlineCode): number {
    if (node.type === 'text') this.#hasBrackets ||= node.value.includes(']')
    freeze(node)
    return weightOf(node)
  }

  /** Takes what uses a name of the file's own for portable: a page may have another of that name. */
  markUses(node: Nodes): boolean {
    let isMarked = mayUse(node, this.bound)
    if ('children' in node) for (const child of node.children) if (this.markUses(child)) isMarked = true
    if (isMarked) this.portable.add(node)
    return isMarked
  }

  #walkChildren(node: Nodes, around: Around): { size: number; isActive: boolean; isPortable: boolean } {
    const found = { size: weightOf(node), isActive: false, isPortable: false }
    if (!('children' in node)) return found
    for (const child of node.children) {
      if (!hasKnownCategory(child)) this.#unsettled.push({ node: child, parent: node })
      found.size += this.walk(child, around)
      found.isActive ||= this.active.has(child) || this.#changing.has(child)
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

  #attributes(element: JsxElement, around: Around, isPassedOn: boolean): readonly CodeSite[] {
    return codeOfAttributes(element, around).flatMap((code) => this.#codeSite(code, isPassedOn) ?? [])
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
    const { depth, nesting, node: around } = found
    const { nodes, elements } = jsxToNodes(code, found, around.position, depth)
    const own: Site[] = []
    const size = this.#walkApart(nodes, found, own) + 1
    for (const [written, element] of elements) {
      const directive = this.byNode.get(element)
      if (directive) this.byCode.set(written, directive)
    }
    const markup = { code, nodes: Object.freeze(nodes), sites: Object.freeze(own), depth, nesting, size }
    this.markup.set(code, Object.freeze(markup))
    for (const site of own) sites.push(site)
  }

  #readWords(node: Worded, around: Around, sites: Site[]): void {
    const mayDecide = (text: string): boolean => text.includes('<') && this.#mentions.test(text)
    const words = readWords(node, this.#source, mayDecide, this.#parse).map((read): WordsSite => {
      const inside: Site[] = []
      this.#walkApart(read.nodes ?? [], around, inside)
      return Object.freeze({ kind: 'words', node, ...read, sites: Object.freeze(inside) })
    })
    if (words.length === 0) return
    this.words.set(node, words)
    this.active.add(node)
    for (const site of words) sites.push(site)
  }

  /** Walks nodes that are not of the tree: none of what they hold is text of the block around them. */
  #walkApart(nodes: readonly Nodes[], { depth, nesting }: Pick<Around, 'depth' | 'nesting'>, sites: Site[]): number {
    const hadBrackets = this.#hasBrackets
    let size = 0
    for (const node of nodes) size += this.walk(node, { depth, nesting, sites, slots: undefined })
    this.#hasBrackets = hadBrackets
    return size
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
  #note(node: Nodes, { sites, slots, depth, nesting }: Around, inside: readonly Site[], size: number): void {
    switch (node.type) {
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
      case 'mdxjsEsm': {
        this.hasEsm = true
        const program = node.data?.estree
        if (!program) return
        for (const name of namesBoundBy(program)) this.bound.add(name)
        const site = this.#codeSite({ key: node, program, text: node.value, node, depth, nesting }, false)
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
      case 'code': {
        if (slots === undefined) return
        const fence = readFence(node, this.#settings.names.label)
        this.fences.set(node, fence)
        slots.push(fence)
        return
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression': {
        const program = node.data?.estree
        if (!program) return
        if (isPlaceOfChildren(node)) {
          const slot: ChildrenSlot = Object.freeze({ kind: 'children', node, depth, nesting })
          this.props.add('children')
          sites.push(slot)
          slots?.push(slot)
          return
        }
        const site = this.#codeSite({ key: node, program, text: node.value, node, depth, nesting }, false)
        if (site === undefined) return
        if (site.hasDirectives) this.active.add(node)
        sites.push(site)
      }
    }
  }

  #noteLoose(node: Parents, sites: Site[]): void {
    this.#hasBrackets = false
    append(
      sites,
      looseReferencesIn(node, this.#source, (inner) => this.byNode.has(inner)),
    )
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
        return mayHoldAddresses(node.value, this.#settings) || propsIn(node.value, node.data).size > 0
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return node.attributes.some((attribute) => {
          const { value } = attribute
          if (attribute.type === 'mdxJsxAttribute' && addressKindOf(node.name, attribute.name, this.#settings))
            return true
          const code =
            typeof value === 'object' ? value?.value : attribute.type === 'mdxJsxAttribute' ? undefined : value
          return typeof code === 'string' && mayHoldAddresses(code, this.#settings)
        })
      default:
        return false
    }
  }
}

// Whether code may hold an element that has a role.
function mentionOf(names: readonly string[]): RegExp {
  return new RegExp(`<\\s*(?:${names.map((name) => name.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w.-])`)
}

// All that is done with expressions goes down into them, in places that are deep already. Each of their nodes may stand
// in a list.
function freezeExpressions(node: Nodes): void {
  try {
    if (node.data) freezeDeep(node.data, 2 * fileDepthLimit)
    if ('attributes' in node) freezeDeep(node.attributes, 2 * fileDepthLimit)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    expectRoom(error)
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
