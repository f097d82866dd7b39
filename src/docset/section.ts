import Slugger from 'github-slugger'
import type { Nodes, Parents } from 'mdast'
import type { Condition, Site, Slot } from '../directives/directive.js'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { isElement } from '../directives/jsx.js'
import { weightOf } from '../directives/weight.js'
import { remember } from '../model/remember.js'
import type { Document } from './document.js'

/** What an include takes of a file. */
export interface Part {
  readonly nodes: readonly Nodes[]
  /** The conditions around it, the outermost first. */
  readonly conditions: readonly Condition[]
  readonly sites: readonly Site[]
  readonly slots: readonly Slot[]
  /** How many nodes there are. */
  readonly size: number
}

/** A heading or element that a section may start with. */
interface Start {
  readonly node: Nodes
  readonly siblings: readonly Nodes[]
  readonly conditions: readonly Condition[]
}

/** What a file holds of sections, and what was found out about it. */
interface Sections {
  readonly starts: readonly Start[]
  /** The conditions around any of them. */
  readonly conditions: readonly Condition[]
  /** By the conditions that are dropped: ids → starts that are left. */
  readonly live: Map<string, ReadonlyMap<string, Start>>
  readonly parts: Map<Start, Part>
}

const known = new WeakMap<Document, Sections>()
const wholes = new WeakMap<Document, Part>()

/** The whole of a file, but for its front matter. */
export function wholeOf(document: Document): Part {
  return remember(wholes, document, () => {
    const { sites, slots, tree, size } = document
    return { nodes: tree.children.filter(({ type }) => type !== 'yaml'), conditions: [], sites, slots, size }
  })
}

/**
 * Finds a section: from the heading with that id to the next of the same or a higher level, or the element with that id.
 * Headings with equal slugs are numbered as on GitHub.
 *
 * @param dropped the conditions of the file that are dropped: what they hold is not there
 */
export function findSection(document: Document, id: string, dropped: ReadonlySet<Condition>): Part | undefined {
  const sections = sectionsOf(document)
  const live = liveStarts(sections, dropped)
  const start = live.get(id) ?? live.get(id.toLowerCase())
  return start && remember(sections.parts, start, () => partOf(document, start))
}

/** The conditions of a file that a section may stand in. */
export function conditionsAroundSections(document: Document): readonly Condition[] {
  return sectionsOf(document).conditions
}

/** The ids of all sections of a file, in document order. */
export function sectionIds(document: Document): string[] {
  return [...liveStarts(sectionsOf(document), new Set()).keys()]
}

function liveStarts(
  { starts, conditions, live }: Sections,
  dropped: ReadonlySet<Condition>,
): ReadonlyMap<string, Start> {
  const key = conditions.map((condition) => (dropped.has(condition) ? '0' : '1')).join('')
  return remember(live, key, () => {
    const slugger = new Slugger()
    const found = new Map<string, Start>()
    for (const start of starts) {
      if (start.conditions.some((condition) => dropped.has(condition))) continue
      const { node } = start
      const own = node.type !== 'heading' ? elementId(node) : hasWrittenId(node) ? headingId(node) : undefined
      const id = own ?? (node.type === 'heading' ? slugger.slug(headingId(node)) : '')
      if (!found.has(id)) found.set(id, start)
    }
    return found
  })
}

function sectionsOf(document: Document): Sections {
  return remember(known, document, () => {
    const starts: Start[] = []
    const walk = (parent: Parents, conditions: readonly Condition[]): void => {
      for (const node of parent.children) {
        if (node.type === 'heading' || elementId(node) !== undefined)
          starts.push({ node, siblings: parent.children, conditions })
        if (!('children' in node)) continue
        const directive = document.byNode.get(node)
        walk(node, directive?.kind === 'condition' ? [...conditions, directive] : conditions)
      }
    }
    walk(document.tree, [])
    const conditions = [...new Set(starts.flatMap((start) => start.conditions))]
    return { starts, conditions, live: new Map(), parts: new Map() }
  })
}

function elementId(node: Nodes): string | undefined {
  if (!isElement(node)) return undefined
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id')
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

function partOf(document: Document, start: Start): Part {
  const nodes = nodesOf(start)
  const inside = new Set<Nodes>(nodes)
  let size = 0
  const note = (node: Nodes): void => {
    size += weightOf(node)
    inside.add(node)
    if ('children' in node) node.children.forEach(note)
  }
  nodes.forEach(note)
  const sites = sitesWithin(document.sites, inside)
  const slots = sites.filter((site): site is Slot => isSlot(site) && nodes.includes(site.node))
  return { nodes, conditions: start.conditions, sites, slots, size }
}

function nodesOf({ node: first, siblings }: Start): readonly Nodes[] {
  if (first.type !== 'heading') return [first]
  const start = siblings.indexOf(first)
  const end = siblings.findIndex((node, index) => index > start && node.type === 'heading' && node.depth <= first.depth)
  return siblings.slice(start, end < 0 ? undefined : end)
}

// A reference is one of the nodes that it stands for; no site is inside some nodes and around others.
function sitesWithin(sites: readonly Site[], inside: ReadonlySet<Nodes>): Site[] {
  return sites.flatMap((site): Site[] => {
    if (inside.has(site.node as Nodes)) return [site]
    return 'sites' in site ? sitesWithin(site.sites, inside) : []
  })
}

const isSlot = (site: Site): site is Slot => 'lists' in site || site.kind === 'children'
