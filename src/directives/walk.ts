import type { InlineCode, Nodes, Text } from 'mdast'
import { append } from '../model/append.js'
import { fileDepthLimit } from '../model/limits.js'
import type { Settings } from '../model/settings.js'
import type { Around } from './around.js'
import { hasKnownCategory, type Unsettled } from './category.js'
import { readTexts } from './choose/read-texts.js'
import { codeOfAttributes, codeOfNode, takesChildren, type FoundCode } from './code-sites.js'
import { containerOf, type Container } from './container.js'
import { DepthError } from './depth-error.js'
import type { CodeSite, Directive, Element, Site } from './directive.js'
import { RoleFinder, type DocumentNames } from './find-role.js'
import type { Found } from './found.js'
import { freezeExpressions, freezeNode } from './freeze-node.js'
import { UseScanner } from './import/scan-uses.js'
import { textImportsIn } from './include/text-import.js'
import { isElement, type JsxElement } from './jsx.js'
import { noteMarker } from './list-marker.js'
import { mentionsOf, type Mentions } from './mentions.js'
import { noteHeading, noteNode } from './note-node.js'
import { noteTexts } from './note-texts.js'
import { dependsOnPlace } from './place.js'
import { isWorded, type ParseText, type Worded } from './read-words.js'
import type { Role } from './role.js'
import { scanCode } from './scan-code.js'
import { LooseScanner } from './scan-loose.js'
import { scanWords } from './scan-words.js'
import { AdjacentScanner } from './tabs/adjacent.js'
import type { Standing, WalkApart } from './walk-apart.js'
import { weightOf } from './weight.js'

/** Walks the nodes of a file and freezes them; what is in a node is found before what the node is. */
export class Walk {
  /** Nodes whose types do not say what they are, parents before their children. */
  readonly unsettled: Unsettled[] = []
  readonly #found: Found
  readonly #source: string
  readonly #names: DocumentNames
  readonly #parse: ParseText
  readonly #settings: Settings
  readonly #mentions: Mentions
  readonly #uses: UseScanner
  readonly #roles: RoleFinder
  readonly #loose: LooseScanner

  /**
   * @param found takes what there is
   * @param source the text of the file, as positions count it
   */
  constructor(found: Found, source: string, parse: ParseText, names: DocumentNames, settings: Settings) {
    this.#found = found
    this.#source = source
    this.#names = names
    this.#parse = parse
    this.#settings = settings
    this.#mentions = mentionsOf(names.byName, settings)
    this.#uses = new UseScanner(names.imports, textImportsIn(names.locals), settings, found)
    this.#roles = new RoleFinder(names, this.#uses, settings)
    this.#loose = new LooseScanner(source, found.byNode)
  }

  /** Walks a node and adds what there is to decide to the sites and slots around it; returns how many nodes there are. */
  walk(node: Nodes, around: Around): number {
    if (around.depth > fileDepthLimit) throw new DepthError(node.position)
    freezeExpressions(node)
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return this.#walkWords(node, around)
      case 'paragraph':
      case 'list':
      case 'listItem':
      case 'strong':
      case 'emphasis':
      case 'heading':
      case 'blockquote':
      case 'tableRow':
      case 'tableCell':
        return this.#walkPlain(node, around)
      default:
        return this.#walkOther(node, around)
    }
  }

  // Nearly all others, of which nothing is to decide but what is in them.
  #walkPlain(node: Plain, around: Around): number {
    const { depth, nesting, hidden, sites, slots } = around
    const isTransparent = node.type === 'paragraph'
    const { size, isActive, isPortable } = this.#walkChildren(node, {
      depth: depth + 1,
      nesting: isTransparent ? nesting : nesting + 1,
      hidden,
      sites,
      slots: isTransparent ? slots : undefined,
      isOfPanels: isTransparent && around.isOfPanels === true,
    })
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      append(sites, this.#loose.take(node))
    if (node.type === 'heading') noteHeading(node, this.#found)
    if (node.type === 'list') noteMarker(node, this.#source)
    if (isActive) this.#found.active.add(node)
    if (isActive || isPortable || node.type === 'heading') this.#found.portable.add(node)
    freezeNode(node)
    return size
  }

  #walkOther(node: Nodes, around: Around): number {
    const { depth, nesting, hidden, sites, slots } = around
    const { active, portable, fences } = this.#found
    const element = isElement(node) ? node : undefined
    const named = element ?? containerOf(node)
    const role = named && this.#roles.roleOf(named, around)
    const attributes = element ? this.#attributesOf(element, around, role !== undefined) : none
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    const member = element && !role ? this.#uses.memberAt(element) : undefined
    if (member) sites.push(member)
    if (!role) append(sites, attributes)
    if (element && !role && !member && takesChildren(element, hidden)) {
      this.#found.props.add('children')
      sites.push(Object.freeze({ kind: 'children', node: element, depth, nesting } as const))
    }

    const inside: Site[] = role || isDefinition ? [] : sites
    const isTransparent = node.type === 'root'
    const isHolder = !role && slots !== undefined && element !== undefined && this.#roles.holdsPanelsAlone(element)
    const direct = role ? [] : isTransparent || isHolder ? slots : undefined
    const hadBrackets = role ? this.#loose.enter() : false
    if (isWorded(node)) this.#noteWords(node, around, inside)
    const { size, isActive, isPortable } = this.#walkChildren(node, {
      depth: depth + 1,
      nesting: !role && !isTransparent ? nesting + 1 : nesting,
      hidden,
      sites: inside,
      slots: direct,
      isOfPanels: this.#roles.holdsPanels(node, role, around),
      isOfTabs: this.#roles.holdsFences(role, around),
    })
    const hasTexts = this.#noteTexts(node, isDefinition ? inside : sites, around)
    this.#note(node, around, inside, size)
    if (named && role) {
      append(inside, this.#loose.take(named))
      this.#loose.leave(hadBrackets)
      const read = {
        sites: Object.freeze(inside),
        slots: Object.freeze(direct ?? []),
        attributes,
        depth,
        nesting,
        size,
        hidden,
      }
      this.#addDirective(node, this.#read(named, role, read), role, around)
    }

    const isPanel = fences.has(node)
    const isDecided = role !== undefined || member !== undefined || attributes.some(changes)
    if (isActive || isDecided || (depth > 1 && (isPanel || node.type === 'mdxjsEsm'))) active.add(node)
    if (
      isPortable ||
      isPanel ||
      active.has(node) ||
      attributes.length > 0 ||
      hasTexts ||
      dependsOnPlace(node, this.#settings)
    )
      portable.add(node)
    freezeNode(node)
    return size
  }

  // Half of all nodes, in which there is nothing to decide.
  #walkWords(node: Text | InlineCode, around: Around): number {
    if (node.type === 'text') this.#loose.see(node)
    else this.#noteTexts(node, around.sites, around)
    freezeNode(node)
    return weightOf(node)
  }

  #walkChildren(node: Nodes, around: Around): { size: number; isActive: boolean; isPortable: boolean } {
    const all = { size: weightOf(node), isActive: false, isPortable: false }
    if (!('children' in node)) return all
    const adjacent = this.#scanAdjacent(around)
    for (const child of node.children) {
      if (!hasKnownCategory(child)) this.unsettled.push({ node: child, parent: node })
      adjacent?.before()
      all.size += this.walk(child, around)
      adjacent?.after(child)
      all.isActive ||= this.#found.isLive(child)
      all.isPortable ||= this.#found.portable.has(child)
    }
    adjacent?.end()
    return all
  }

  #scanAdjacent(around: Around): AdjacentScanner | undefined {
    const { components, axes } = this.#settings
    const names = components.adjacent.meta
    if (around.isOfTabs || names.size === 0) return undefined
    return new AdjacentScanner(around, this.#found, { names, marks: names, axes })
  }

  /** Walks nodes that are not of the tree: none of what they hold is text of the block around them. */
  #walkApart(nodes: readonly Nodes[], { depth, nesting, hidden }: Standing, sites: Site[]): number {
    const hadBrackets = this.#loose.enter()
    let size = 0
    this.#uses.enterCode()
    for (const node of nodes) size += this.walk(node, { depth, nesting, hidden, sites, slots: undefined })
    this.#uses.leaveCode()
    this.#loose.leave(hadBrackets)
    return size
  }

  #attributesOf(element: JsxElement, around: Around, isPassedOn: boolean): readonly CodeSite[] {
    const codes = codeOfAttributes(element, around)
    return codes.length === 0 ? none : codes.flatMap((code) => this.#codeSite(code, isPassedOn) ?? [])
  }

  #codeSite(code: FoundCode, isPassedOn: boolean): CodeSite | undefined {
    const walkApart: WalkApart = (...apart) => this.#walkApart(...apart)
    return scanCode(code, isPassedOn, this.#found, this.#mentions, this.#uses, walkApart)
  }

  #read(node: JsxElement | Container, role: Role, read: Omit<Element, 'node'>): Directive {
    const { imports, locals } = this.#names
    const file = { source: this.#source, imports, locals }
    const directive = role.read({ ...read, node }, this.#settings, file)
    if (directive.kind !== 'chooser') return directive
    return readTexts(directive, this.#parse, (nodes, sites) => this.#walkApart(nodes, read, sites))
  }

  #addDirective(node: Nodes, directive: Directive, role: Role, { sites, slots }: Around): void {
    this.#found.byNode.set(node, Object.freeze(directive))
    this.#found.roles.set(directive, role)
    sites.push(directive)
    slots?.push(directive)
  }

  #noteWords(node: Worded, around: Around, sites: Site[]): void {
    const walkApart: WalkApart = (...apart) => this.#walkApart(...apart)
    const words = scanWords(node, around, this.#source, this.#parse, this.#mentions, walkApart)
    if (words.length === 0) return
    this.#found.words.set(node, words)
    this.#found.active.add(node)
    append(sites, words)
  }

  #noteTexts(node: Nodes, sites: Site[], standing: Standing): boolean {
    return noteTexts(node, sites, standing, this.#found, this.#source, this.#settings)
  }

  #note(node: Nodes, around: Around, inside: Site[], size: number): void {
    const { sites } = around
    noteNode(node, around, { sites: inside, size }, this.#found, this.#settings)
    const code = codeOfNode(node, around)
    const site = code && this.#codeSite(code, false)
    if (site === undefined) return
    if (site.kind === 'esm') this.#found.addChanging(node)
    else if (changes(site)) this.#found.active.add(node)
    sites.push(site)
  }
}

type Plain = Extract<Nodes, { type: PlainType }>
type PlainType =
  'blockquote' | 'emphasis' | 'heading' | 'list' | 'listItem' | 'paragraph' | 'strong' | 'tableCell' | 'tableRow'

const none: readonly never[] = []

/** Whether code may read otherwise for each reader, also on a page. */
const changes = ({ hasDirectives, namesAxis }: CodeSite): boolean => hasDirectives || namesAxis
