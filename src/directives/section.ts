import Slugger from 'github-slugger'
import type { Nodes, Parents } from 'mdast'
import type { Condition, Directive, Slot } from '../model/directive.js'
import type { Document } from './document.js'
import { hasWrittenId, headingId } from './headings.js'

/** What an include takes of a file. */
export interface Part {
  readonly nodes: readonly Nodes[]
  /** The conditions around it, the outermost first. */
  readonly conditions: readonly Condition[]
  readonly directives: readonly Directive[]
  readonly slots: readonly Slot[]
}

/** A heading or element that a section may start with. */
interface Start {
  readonly node: Nodes
  readonly siblings: readonly Nodes[]
  readonly conditions: readonly Condition[]
}

/**
 * Finds a section: from the heading with that id to the next of the same or a higher level, or the element with
 * that id. Headings with equal slugs are numbered as on GitHub.
 *
 * @param passes whether a condition lets its content through; what it holds back is not there
 */
export function findSection(
  document: Document,
  id: string,
  passes: (condition: Condition) => boolean,
): Part | undefined {
  const found = [...liveStarts(document, passes)]
  const [, start] = found.find(([name]) => name === id) ?? found.find(([name]) => name === id.toLowerCase()) ?? []
  if (start === undefined) return undefined
  const nodes = nodesOf(start)
  const inside = new Set<Directive>()
  for (const node of nodes) collect(node, document.byNode, inside)
  const directives = [...inside]
  return {
    nodes,
    conditions: start.conditions,
    directives,
    slots: directives.filter(({ node }) => nodes.includes(node)),
  }
}

/** The ids of all sections of a file, in document order. */
export function sectionIds(document: Document): string[] {
  return [...liveStarts(document, () => true)].map(([id]) => id)
}

function* liveStarts(document: Document, passes: (condition: Condition) => boolean): Generator<[string, Start]> {
  const slugger = new Slugger()
  for (const start of startsOf(document)) {
    if (!start.conditions.every(passes)) continue
    const { node } = start
    if (node.type === 'heading') yield [hasWrittenId(node) ? headingId(node) : slugger.slug(headingId(node)), start]
    else yield [elementId(node) ?? '', start]
  }
}

const known = new WeakMap<Document, readonly Start[]>()

function startsOf(document: Document): readonly Start[] {
  const remembered = known.get(document)
  if (remembered) return remembered
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
  known.set(document, starts)
  return starts
}

function elementId(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === 'id')
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

function nodesOf({ node: first, siblings }: Start): readonly Nodes[] {
  if (first.type !== 'heading') return [first]
  const start = siblings.indexOf(first)
  const end = siblings.findIndex((node, index) => index > start && node.type === 'heading' && node.depth <= first.depth)
  return siblings.slice(start, end < 0 ? undefined : end)
}

function collect(node: Nodes, byNode: Document['byNode'], found: Set<Directive>): void {
  const directive = byNode.get(node)
  if (directive) found.add(directive)
  else if ('children' in node) for (const child of node.children) collect(child, byNode, found)
}
