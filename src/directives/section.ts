import Slugger from 'github-slugger'
import type { Nodes, Parents } from 'mdast'
import type { Directive } from '../model/directive.js'
import type { Document } from './document.js'
import { headingId, hasWrittenId } from './headings.js'

/** Part of a file. */
export interface Section {
  readonly nodes: readonly Nodes[]
  readonly directives: readonly Directive[]
  readonly slots: readonly Directive[]
}

/**
 * Finds a section: from the heading with that id to the next of the same or a higher level, or the element with
 * that id. Headings with equal slugs are numbered as on GitHub.
 */
export function findSection(document: Document, id: string): Section | undefined {
  const sections = sectionsOf(document)
  const nodes = sections.get(id) ?? sections.get(id.toLowerCase())
  if (nodes === undefined) return undefined
  const inside = new Set<Directive>()
  for (const node of nodes) collect(node, document.byNode, inside)
  return { nodes, directives: [...inside], slots: [...inside].filter((directive) => nodes.includes(directive.node)) }
}

/** The ids of all sections of a file, in document order. */
export function sectionIds(document: Document): string[] {
  return [...sectionsOf(document).keys()]
}

const known = new WeakMap<Document, ReadonlyMap<string, readonly Nodes[]>>()

function sectionsOf(document: Document): ReadonlyMap<string, readonly Nodes[]> {
  const found = known.get(document)
  if (found) return found
  const sections = new Map<string, readonly Nodes[]>()
  const slugger = new Slugger()
  const walk = (parent: Parents): void => {
    parent.children.forEach((node, index) => {
      const id = idOf(node, slugger)
      if (id !== undefined && !sections.has(id)) {
        sections.set(id, node.type === 'heading' ? fromHeading(parent.children, index, node.depth) : [node])
      }
      if ('children' in node) walk(node)
    })
  }
  walk(document.tree)
  known.set(document, sections)
  return sections
}

function idOf(node: Nodes, slugger: Slugger): string | undefined {
  if (node.type === 'heading') return hasWrittenId(node) ? headingId(node) : slugger.slug(headingId(node))
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id')
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

function fromHeading(siblings: readonly Nodes[], start: number, depth: number): readonly Nodes[] {
  const end = siblings.findIndex((node, index) => index > start && node.type === 'heading' && node.depth <= depth)
  return siblings.slice(start, end < 0 ? undefined : end)
}

function collect(node: Nodes, byNode: Document['byNode'], found: Set<Directive>): void {
  const directive = byNode.get(node)
  if (directive) found.add(directive)
  else if ('children' in node) for (const child of node.children) collect(child, byNode, found)
}
