import type { Nodes } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import type { Node } from 'unist'
import type { ChildrenSlot, Condition, Directive, Site, Slot } from '../directives/directive.js'
import { isElement } from '../directives/jsx.js'
import { weightOf } from '../directives/weight.js'
import { append } from '../model/append.js'
import { remember } from '../model/remember.js'
import type { Document } from './document.js'

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

const wholes = new WeakMap<Document, Part>()

/** The whole of a file, but for its front matter. */
export function wholeOf(document: Document): Part {
  return remember(wholes, document, () => {
    const { sites, slots, tree, size } = document
    return { nodes: tree.children.filter(({ type }) => type !== 'yaml'), conditions: [], sites, slots, esm: [], size }
  })
}

/**
 * Some nodes of a file, with what there is to decide in them.
 *
 * @param conditions those around them, the outermost first
 * @param beside top nodes of the file, of which ESM comes along
 */
export function takePart(
  document: Document,
  nodes: readonly Nodes[],
  conditions: readonly Condition[],
  beside: readonly Nodes[],
): Part {
  const inside = new Set<Nodes>(nodes)
  let size = 0
  const note = (node: Nodes): void => {
    size += weightOf(node)
    inside.add(node)
    if ('children' in node) node.children.forEach(note)
  }
  nodes.forEach(note)
  const sites = sitesWithin(inside, document)
  const direct = new Map<Node, Slot>(sites.filter(isSlot).map((site) => [site.node, site]))
  const slots = nodes.flatMap((one) => document.fences.get(one) ?? direct.get(one) ?? [])
  const esm = beside.filter((node) => node.type === 'mdxjsEsm' && !inside.has(node)) as MdxjsEsm[]
  return { nodes, conditions, sites, slots, esm, size }
}

/** A site, the one around it, and its place in document order. */
interface PlacedSite {
  readonly site: Site
  readonly around: Site | undefined
  readonly order: number
}

const placed = new WeakMap<Document, ReadonlyMap<Site['node'], readonly PlacedSite[]>>()

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
function sitesWithin(inside: ReadonlySet<Nodes>, document: Document): Site[] {
  const byNode = remember(placed, document, () => placeSites(document.sites))
  const found: PlacedSite[] = []
  for (const node of inside) append(found, byNode.get(node) ?? [])
  return found
    .filter(({ around }) => around === undefined || !inside.has(around.node as Nodes))
    .sort((a, b) => a.order - b.order)
    .map(({ site }) => site)
}

const isSlot = (site: Site): site is Directive | ChildrenSlot =>
  'lists' in site || (site.kind === 'children' && !isElement(site.node))
