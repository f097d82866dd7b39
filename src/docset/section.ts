import Slugger from 'github-slugger'
import type { Nodes, Parents } from 'mdast'
import type { Condition, Directive, Tab, Tabs } from '../directives/directive.js'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { isElement } from '../directives/jsx.js'
import { append } from '../model/append.js'
import { formOf } from '../model/path.js'
import { remember } from '../model/remember.js'
import type { Document } from './document.js'
import { markOf, nodesBehind } from './marks.js'
import { takePart, type Part } from './part.js'

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
  readonly parts: Map<Start, Part>
}

const known = new WeakMap<Document, Sections>()

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
  return start && remember(sections.parts, start, () => sectionAt(document, start))
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
    return { starts, gates, tabs: [...tabs], live: new Map(), bySet: new WeakMap(), parts: new Map() }
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

function sectionAt(document: Document, start: Start): Part {
  const { mark, siblings, index, gates } = start
  const nodes = mark === undefined ? nodesOf(start) : nodesBehind(siblings, index, document)
  const { children } = document.tree
  // What stands behind another comment is of that section.
  const end = mark === undefined ? children.length : children.findIndex((node) => markOf(node) !== undefined)
  return takePart(document, nodes, gates.filter(isCondition), children.slice(0, end))
}

function nodesOf({ node: first, siblings, index }: Start): readonly Nodes[] {
  if (first.type !== 'heading') return [first]
  let end = index + 1
  for (let next = siblings[end]; next !== undefined; next = siblings[++end])
    if (next.type === 'heading' && next.depth <= first.depth) break
  return siblings.slice(index, end)
}

const isCondition = (directive: Directive): directive is Condition => directive.kind === 'condition'
const isGate = (directive: Directive): directive is Gate => isCondition(directive) || directive.kind === 'tab'
