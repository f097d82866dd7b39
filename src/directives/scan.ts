import type { Node as EstreeNode } from 'estree'
import type { Heading, InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import type { Node } from 'unist'
import { append } from '../model/append.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import type { Bindings } from './bindings.js'
import { namesBoundBy } from './bound-names.js'
import { hasKnownCategory, settleCategories, type Unsettled } from './category.js'
import { containerOf, nameOf, type Container } from './container.js'
import { condition } from './condition/condition.js'
import { codeOfAttributes, isPlaceOfChildren, type FoundCode } from './code-sites.js'
import { definitionKey } from './definition-key.js'
import type {
  ChildrenSlot,
  CodeSite,
  DefinitionSite,
  Directive,
  Fence,
  Markup,
  Site,
  Slot,
  TextSite,
  WordsSite,
} from './directive.js'
import type { Findings } from './findings.js'
import { freezeExpressions, freezeNode, freezeWhole } from './freeze-node.js'
import type { MarkupImports } from './import/read-imports.js'
import { UseScanner } from './import/scan-uses.js'
import { isElement, type JsxElement } from './jsx.js'
import { noteMarker } from './list-marker.js'
import { looseReferencesIn } from './loose-references.js'
import { markFootnoteReferences, markUses } from './marks.js'
import { Mentions } from './mentions.js'
import { dependsOnPlace } from './place.js'
import { readTexts } from './choose/read-texts.js'
import { isWorded, type ParseText, type Worded } from './read-words.js'
import type { Role } from './role.js'
import { roleByAttributes } from './role-by-attributes.js'
import { scanCode } from './scan-code.js'
import { scanWords } from './scan-words.js'
import { readFence } from './tabs/fence.js'
import { plainPanel } from './tabs/tab.js'
import { readTabs, tabs } from './tabs/tabs.js'
import { waysOf } from './tabs/ways.js'
import { codeSitesOf, textSitesOf } from './text-props.js'
import { readTold } from './told/read-told.js'
import { toldRole } from './told/told-role.js'
import type { Standing, WalkApart } from './walk-apart.js'
import { weightOf } from './weight.js'

/**
 * Walks a tree once and freezes it.
 *
 * @param source its text
 * @param parse parses what of it has to be read again
 * @param names what its elements are by their names
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(tree: Root, source: string, parse: ParseText, names: DocumentNames, settings: Settings): Findings {
  const scanner = new Scanner(source, parse, names, settings)
  scanner.walkAll(tree)
  return scanner
}

/** What names mean in a file. */
export interface DocumentNames {
  /** Its own. */
  readonly path: string
  /** The roles of elements. */
  readonly byName: ReadonlyMap<string, Role>
  readonly imports: MarkupImports
  /** What others stand for. */
  readonly locals: Bindings['locals']
}

/** Where a node stands. */
interface Around extends Standing {
  /** The sites and slots around it. */
  readonly sites: Site[]
  readonly slots: Slot[] | undefined
  /** Whether any element is a panel there. */
  readonly isOfPanels?: boolean
}

const none: ReadonlySet<string> = new Set()

/** Whether code may read otherwise for each reader, also on a page. */
const changes = ({ hasDirectives, namesAxis }: CodeSite): boolean => hasDirectives || namesAxis

class Scanner implements Findings {
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
  readonly codes = new Map<Node, TextSite>()
  readonly words = new Map<Node, readonly WordsSite[]>()
  readonly definitions = new Map<string, DefinitionSite>()
  readonly references = new Set<string>()
  readonly headings = new Map<number, Heading>()
  readonly props = new Set<string>()
  readonly bound = new Set<string>()
  readonly imports: MarkupImports
  hasEsm = false
  hasOtherHeadings = false
  /** Whether texts that were walked since the last block hold what may be a reference. */
  #hasBrackets = false
  /** ESM that has something to decide; it is copied, not moved. */
  readonly #changing = new Set<Node>()
  readonly #mentions: Mentions
  readonly #source: string
  readonly #parse: ParseText
  readonly #path: string
  readonly #locals: Bindings['locals']
  readonly #byName: ReadonlyMap<string, Role>
  readonly #settings: Settings
  readonly #unsettled: Unsettled[] = []
  readonly #uses: UseScanner
  #hasActiveFootnote = false

  constructor(source: string, parse: ParseText, { path, byName, imports, locals }: DocumentNames, settings: Settings) {
    // Parsers leave a byte order mark out of what they count.
    this.#source = source.startsWith('\uFEFF') ? source.slice(1) : source
    this.#parse = parse
    this.#path = path
    this.#byName = byName
    this.imports = imports
    this.#locals = locals
    this.#uses = new UseScanner(imports, settings.imports, this)
    this.#settings = settings
    this.#mentions = new Mentions(byName.keys(), [...settings.names.keys(), ...settings.frontmatter], settings)
  }

  walkAll(tree: Root): void {
    this.size = this.walk(tree, { depth: 0, nesting: 0, hidden: none, sites: this.sites, slots: this.slots })
    settleCategories(this.#unsettled)
    if (this.#hasActiveFootnote) markFootnoteReferences(tree, this.active)
    if (this.bound.size === 0) return
    markUses(tree, this.bound, this.portable)
    for (const { nodes } of this.markup.values()) for (const node of nodes) markUses(node, this.bound, this.portable)
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, around: Around): number {
    const { depth, nesting, hidden, sites, slots } = around
    if (depth > fileDepthLimit) throw new RangeError(`nested deeper than ${fileDepthLimit} nodes`)
    freezeExpressions(node)
    if (node.type === 'text' || node.type === 'inlineCode') return this.#walkWords(node, sites)
    const element = isElement(node) ? node : undefined
    const container = containerOf(node)
    const told = element && this.#toldRole(element)
    const role = told ?? this.#roleOf(element ?? container, around)
    const codes = element ? codeOfAttributes(element, around) : []
    const attributes = codes.flatMap((code) => this.#codeSite(code, role !== undefined) ?? [])
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    const member = element && !role ? this.#uses.memberAt(element) : undefined
    if (member) sites.push(member)
    if (!role) append(sites, attributes)

    const inside: Site[] = role || isDefinition ? [] : sites
    const direct = role ? [] : node.type === 'paragraph' || node.type === 'root' ? slots : undefined
    const hadBrackets = this.#hasBrackets
    if (role) this.#hasBrackets = false
    if (isWorded(node)) this.#noteWords(node, around, inside)
    const nests = !role && node.type !== 'paragraph' && node.type !== 'root'
    const { size, isActive, isPortable } = this.#walkChildren(node, {
      depth: depth + 1,
      nesting: nests ? nesting + 1 : nesting,
      hidden,
      sites: inside,
      slots: direct,
      isOfPanels: this.#holdsPanels(node, role, around),
    })
    const texts = this.#texts(node, isDefinition ? inside : sites)
    this.#note(node, around, inside, size)
    if (role && 'children' in node) {
      if (this.#hasBrackets) this.#noteLoose(node, inside)
      this.#hasBrackets = hadBrackets
      const read = {
        sites: Object.freeze(inside),
        slots: Object.freeze(direct ?? []),
        attributes,
        depth,
        nesting,
        size,
        hidden,
      }
      const file = { source: this.#source, imports: this.imports, locals: this.#locals }
      const directive: Directive | undefined = element
        ? this.#withTexts(role.read({ ...read, node: element }, this.#settings, file), around)
        : container && readTabs({ ...read, node: container }, this.#settings)
      if (directive === undefined) throw new Error('Expected an element or a container')
      Object.freeze(directive)
      this.byNode.set(node, directive)
      this.roles.set(directive, role)
      sites.push(directive)
      slots?.push(directive)
    }
    if (isActive && node.type === 'footnoteDefinition') this.#hasActiveFootnote = true
    const isPanel = this.fences.has(node)
    const isDecided = role !== undefined || member !== undefined || attributes.some(changes)
    if (isActive || isDecided || (depth > 1 && (isPanel || node.type === 'mdxjsEsm'))) this.active.add(node)
    if (
      isPortable ||
      isPanel ||
      this.active.has(node) ||
      attributes.length > 0 ||
      texts ||
      dependsOnPlace(node, this.#settings)
    )
      this.portable.add(node)
    freezeNode(node)
    return size
  }

  #withTexts(directive: Directive, { depth, nesting, hidden }: Around): Directive {
    if (directive.kind !== 'chooser') return directive
    return readTexts(directive, this.#parse, (nodes, sites) =>
      this.#walkApart(nodes, { depth, nesting, hidden }, sites),
    )
  }

  // Of containers, only tabs are read.
  #roleOf(node: JsxElement | Container | undefined, { isOfPanels }: Around): Role | undefined {
    if (node === undefined || (isElement(node) && this.#uses.isStranger(node))) return undefined
    const named = this.#byName.get(nameOf(node))
    if (!isElement(node)) return named === tabs ? named : undefined
    return roleByAttributes(named, node, this.#settings) ?? (isOfPanels ? plainPanel : undefined)
  }

  // Conditions may stand between tabs and their panels.
  #holdsPanels(node: Nodes, role: Role | undefined, { isOfPanels }: Around): boolean {
    if (role === tabs && isElement(node)) return waysOf(node, this.#settings).panels === 'children'
    return isOfPanels === true && (node.type === 'paragraph' || role === condition)
  }

  // Whoever is asked gets it frozen, with all in it.
  #toldRole(element: JsxElement): Role | undefined {
    if (this.#settings.directive === undefined) return undefined
    freezeWhole(element)
    const told = readTold(element, this.#path, this.#settings)
    return told && toldRole(told)
  }

  // Half of all nodes, in which there is nothing to decide.
  #walkWords(node: Text | InlineCode, sites: Site[]): number {
    if (node.type === 'text') this.#hasBrackets ||= node.value.includes(']')
    else this.#texts(node, sites)
    freezeNode(node)
    return weightOf(node)
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

  /** Walks nodes that are not of the tree: none of what they hold is text of the block around them. */
  #walkApart(nodes: readonly Nodes[], { depth, nesting, hidden }: Standing, sites: Site[]): number {
    const hadBrackets = this.#hasBrackets
    let size = 0
    this.#uses.enterCode()
    for (const node of nodes) size += this.walk(node, { depth, nesting, hidden, sites, slots: undefined })
    this.#uses.leaveCode()
    this.#hasBrackets = hadBrackets
    return size
  }

  #codeSite(code: FoundCode, isPassedOn: boolean): CodeSite | undefined {
    return scanCode(code, isPassedOn, this, this.#mentions, this.#uses, (...apart) => this.#walkApart(...apart))
  }

  #noteWords(node: Worded, around: Around, sites: Site[]): void {
    const walkApart: WalkApart = (...apart) => this.#walkApart(...apart)
    const words = scanWords(node, around, this.#source, this.#parse, this.#mentions, walkApart)
    if (words.length === 0) return
    this.words.set(node, words)
    this.active.add(node)
    append(sites, words)
  }

  /** Notes the props in a node's URL and in its words that are read as no more; says whether there are any. */
  #texts(node: Nodes, sites: Site[]): boolean {
    const found =
      node.type === 'code' && this.#settings.bareProps
        ? codeSitesOf(node)
        : textSitesOf(node, this.#source, this.words.get(node))
    for (const site of found) {
      sites.push(site)
      this.portable.add(site.node)
      if (node.type === 'code') this.codes.set(node, site)
      for (const [, pieces] of site.fields)
        for (const piece of pieces) if (typeof piece === 'object') this.props.add(piece.name)
    }
    return found.length > 0
  }

  /** Notes what a node is to a plan, or to the rest of its file. */
  #note(node: Nodes, { sites, slots, depth, nesting, hidden }: Around, inside: readonly Site[], size: number): void {
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
        // An import without a use left goes.
        for (const one of this.imports.values()) if (one.node === node) this.#changing.add(node)
        const site = this.#codeSite({ key: node, program, text: node.value, node, depth, nesting, hidden }, false)
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
        const fence = readFence(node, this.#settings.components.tab.label)
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
        const site = this.#codeSite({ key: node, program, text: node.value, node, depth, nesting, hidden }, false)
        if (site === undefined) return
        if (changes(site)) this.active.add(node)
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
}
