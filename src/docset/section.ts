import Slugger from 'github-slugger'
import type { Nodes, Parents } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Node } from 'unist'
import type { ChildrenSlot, Condition, Directive, Site, Slot, Tab, Tabs } from '../directives/directive.js'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { isElement } from '../directives/jsx.js'
import { append } from '../model/append.js'
import { formOf } from '../model/path.js'
import { weightOf } from '../directives/weight.js'
import { remember } from '../model/remember.js'
import type { Document } from './document.js'
import { markOf, nodesBehind } from './marks.js'

/** What an include takes of a file. */
export interface Part {
  readonly nodes: readonly Nodes[]
  /** The conditions around it, the outermost first. */
  readonly conditions: readonly Condition[]
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  /** What the file imports and exports beside it, and comes along. */
  readonly esm: readonly MdxjsEsm[]
  /** How many nodes there are. */
  readonly size: number
}

/** What a section may start with: a heading, an element, or the comment before it. */
interface Start {
  readonly node: Nodes
  /** The name that the comment is. */
  readonly mark: string | undefined
  readonly siblings: readonly Nodes[]
  /** Its place among them. */
  readonly index: number
  /** The conditions and panels around it, the outermost first. */
  readonly gates: readonly Gate[]
}

/** What lets some readers through to what is in it. */
export type Gate = Condition | Tab

/** What a file holds of sections, and what was found out about it. */
interface Sections {
  readonly starts: readonly Start[]
  /** Those around any of them. */
  readonly gates: readonly Gate[]
  /** The tabs around any of them. */
  readonly tabs: readonly Tabs[]
  /** By the gates that are dropped: ids → starts that are left. */
  readonly live: Map<string, ReadonlyMap<string, Start>>
  /** The same, by the sets that were asked with: a plan asks with one set, for every section. */
  readonly bySet: WeakMap<ReadonlySet<Gate>, ReadonlyMap<string, Start>>
  readonly sites: ReadonlyMap<Site['node'], readonly PlacedSite[]>
  readonly parts: Map<Start, Part>
}

/** A site, the one around it, and its place in document order. */
interface PlacedSite {
  readonly site: Site
  readonly around: Site | undefined
  readonly order: number
}

const known = new WeakMap<Document, Sections>()
const wholes = new WeakMap<Document, Part>()

/** The whole of a file, but for its front matter. */
export function wholeOf(document: Document): Part {
  return remember(wholes, document, () => {
    const { sites, slots, tree, size } = document
    return { nodes: tree.children.filter(({ type }) => type !== 'yaml'), conditions: [], sites, slots, esm: [], size }
  })
}

/**
 * Finds a section: from the heading with that id to the next of the same or a higher level, or the element with that id.
 * Headings with equal slugs are numbered as on GitHub. Where comments are the names of sections, from one to the next.
 *
 * @param dropped the conditions and panels of the file that are dropped: what they hold is not there
 */
export function findSection(document: Document, id: string, dropped: ReadonlySet<Gate>): Part | undefined {
  const sections = sectionsOf(document)
  const live = liveStarts(sections, dropped)
  const start = startOf(id, live)
  return start && remember(sections.parts, start, () => partOf(document, start, sections))
}

function startOf(id: string, live: ReadonlyMap<string, Start>): Start | undefined {
  const form = formOf(id)
  return live.get(form) ?? live.get(form.toLowerCase())
}

/** The conditions and the tabs of a file that a section may stand in. */
export function gatesAroundSections(document: Document): { conditions: readonly Condition[]; tabs: readonly Tabs[] } {
  const { gates, tabs } = sectionsOf(document)
  return { conditions: gates.filter(isCondition), tabs }
}

/** The ids of the sections of a file that are left, in document order. */
export function sectionIds(document: Document, dropped: ReadonlySet<Gate>): Iterable<string> {
  return liveStarts(sectionsOf(document), dropped).keys()
}

function liveStarts(sections: Sections, dropped: ReadonlySet<Gate>): ReadonlyMap<string, Start> {
  const { gates, live, bySet } = sections
  return remember(bySet, dropped, () => {
    const key = gates.map((gate) => (dropped.has(gate) ? '0' : '1')).join('')
    return remember(live, key, () => startsWithout(dropped, sections))
  })
}

function startsWithout(dropped: ReadonlySet<Gate>, { starts }: Sections): ReadonlyMap<string, Start> {
  const slugger = new Slugger()
  const found = new Map<string, Start>()
  for (const start of starts) {
    if (start.gates.some((gate) => dropped.has(gate))) continue
    const { node } = start
    const own = start.mark ?? ownId(node)
    const id = own ?? (node.type === 'heading' ? slugger.slug(headingId(node)) : '')
    const form = formOf(id)
    if (!found.has(form)) found.set(form, start)
  }
  return found
}

function sectionsOf(document: Document): Sections {
  return remember(known, document, () => {
    const starts: Start[] = []
    const tabs = new Set<Tabs>()
    const walk = (parent: Parents, around: readonly Directive[]): void => {
      for (const [index, node] of parent.children.entries()) {
        if (node.type === 'heading' || elementId(node) !== undefined) {
          starts.push({ node, mark: undefined, siblings: parent.children, index, gates: around.filter(isGate) })
          for (const directive of around) if (directive.kind === 'tabs') tabs.add(directive)
        }
        if (!('children' in node)) continue
        const directive = document.byNode.get(node)
        walk(node, directive ? [...around, directive] : around)
      }
    }
    if (document.syntax.sections === 'comments') append(starts, marksIn(document))
    else walk(document.tree, [])
    const gates = [...new Set(starts.flatMap((start) => start.gates))]
    return {
      starts,
      gates,
      tabs: [...tabs],
      live: new Map(),
      bySet: new WeakMap(),
      sites: placeSites(document.sites),
      parts: new Map(),
    }
  })
}

function marksIn({ tree: { children: siblings } }: Document): Start[] {
  return siblings.flatMap((node, index) => {
    const mark = markOf(node)
    return mark === undefined ? [] : [{ node, mark, siblings, index, gates: [] }]
  })
}

function ownId(node: Nodes): string | undefined {
  if (node.type !== 'heading') return elementId(node)
  return hasWrittenId(node) ? headingId(node) : undefined
}

function elementId(node: Nodes): string | undefined {
  if (node.type === 'containerDirective') return node.attributes?.id ?? undefined
  if (!isElement(node)) return undefined
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id')
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

function partOf(document: Document, start: Start, { sites: placed }: Sections): Part {
  const nodes = start.mark === undefined ? nodesOf(start) : nodesBehind(start.siblings, start.index, document)
  const inside = new Set<Nodes>(nodes)
  let size = 0
  const note = (node: Nodes): void => {
    size += weightOf(node)
    inside.add(node)
    if ('children' in node) node.children.forEach(note)
  }
  nodes.forEach(note)
  const sites = sitesWithin(inside, placed)
  const direct = new Map<Node, Slot>(sites.filter(isSlot).map((site) => [site.node, site]))
  const slots = nodes.flatMap((one) => document.fences.get(one) ?? direct.get(one) ?? [])
  const { children } = document.tree
  // What stands behind another comment is of that section.
  const first = start.mark === undefined ? children.length : children.findIndex((node) => markOf(node) !== undefined)
  const esm = children.slice(0, first).filter((node) => node.type === 'mdxjsEsm' && !inside.has(node)) as MdxjsEsm[]
  return { nodes, conditions: start.gates.filter(isCondition), sites, slots, esm, size }
}

function nodesOf({ node: first, siblings, index }: Start): readonly Nodes[] {
  if (first.type !== 'heading') return [first]
  let end = index + 1
  for (let next = siblings[end]; next !== undefined; next = siblings[++end])
    if (next.type === 'heading' && next.depth <= first.depth) break
  return siblings.slice(index, end)
}

function placeSites(sites: readonly Site[]): Map<Site['node'], PlacedSite[]> {
  const found = new Map<Site['node'], PlacedSite[]>()
  let order = 0
  const place = (inner: readonly Site[], around: Site | undefined): void => {
    for (const site of inner) {
      remember(found, site.node, (): PlacedSite[] => []).push({ site, around, order: order++ })
      if ('sites' in site) place(site.sites, site)
    }
  }
  place(sites, undefined)
  return found
}

// The outermost: what is in a site comes with it. No site is inside some nodes and around others.
function sitesWithin(inside: ReadonlySet<Nodes>, placed: Sections['sites']): Site[] {
  const found: PlacedSite[] = []
  for (const node of inside) append(found, placed.get(node) ?? [])
  return found
    .filter(({ around }) => around === undefined || !inside.has(around.node as Nodes))
    .sort((a, b) => a.order - b.order)
    .map(({ site }) => site)
}

const isSlot = (site: Site): site is Directive | ChildrenSlot =>
  'lists' in site || (site.kind === 'children' && !isElement(site.node))

const isCondition = (directive: Directive): directive is Condition => directive.kind === 'condition'
const isGate = (directive: Directive): directive is Gate => isCondition(directive) || directive.kind === 'tab'
