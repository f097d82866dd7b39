import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  ImageReference,
  LinkReference,
  Nodes,
  Parents,
  Root,
} from 'mdast'
import { definitionKey, hasReferences } from '../directives/scan.js'
import { diagnose } from '../messages/diagnostic.js'
import { report, type Frame } from './frame.js'
import { flowPlace } from './place.js'
import { addSibling, dropSibling, startSiblings, trimEnds } from './siblings.js'

// References mean the definitions of their own file, whatever the page or another partial defines under that name.

type Defining = Definition | FootnoteDefinition
type Referring = FootnoteReference | ImageReference | LinkReference

interface Owned<Node> {
  readonly node: Node
  /** The frame in which it was written. */
  readonly frame: Frame
}

/** What stands in the tree. */
interface Found {
  readonly definitions: Owned<Defining>[]
  readonly references: Owned<Referring>[]
}

/** Sees to it that each reference finds its own definition, and that no definition is there for nothing. */
export function reconcileDefinitions(root: Root, page: Frame): void {
  const {
    output: { referring },
    document,
  } = page
  if (referring.length === 0 && (!document.active.has(document.tree) || !hasReferences(document))) return
  const found: Found = { definitions: [], references: [] }
  collect(root, page, found)
  const dangling = pullDefinitions(root, page, found)
  const unused = dropUnusedFootnotes(page, found)
  const used = found.definitions.filter(({ node }) => !unused.has(node))
  const gone = new Set([...dangling, ...unused, ...separateDefinitions(page, used, found.references)])
  if (gone.size > 0) remove(root, gone)
}

function collect(node: Nodes, page: Frame, { definitions, references }: Found): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') {
    definitions.push({ node, frame: page.output.owners.get(node) ?? page })
  } else if (node.type === 'footnoteReference' || node.type === 'imageReference' || node.type === 'linkReference') {
    references.push({ node, frame: page.output.owners.get(node) ?? page })
  }
  if ('children' in node) for (const child of node.children) collect(child, page, { definitions, references })
}

const isSame =
  (key: string, frame: Frame) =>
  (other: Owned<Defining | Referring>): boolean =>
    other.frame === frame && definitionKey(other.node) === key

// What is used and went with a dropped branch, or had no room in a sentence, comes back at the end of the page.
function pullDefinitions(root: Root, page: Frame, found: Found): Nodes[] {
  const dangling: Nodes[] = []
  for (const { node, frame } of found.references) {
    const key = definitionKey(node)
    const definition = frame.document.definitions.get(key)
    if (definition === undefined || found.definitions.some(isSame(key, frame))) continue
    const [pulled] =
      frame.document.active.has(definition) && holdsInclude(definition, frame)
        ? []
        : page.output.assemble([definition], frame, flowPlace()).nodes
    if (pulled === undefined) {
      dangling.push(node)
      report(
        frame,
        diagnose('footnote-removed', frame.document.path, node.position, { label: node.label ?? node.identifier }),
      )
      continue
    }
    root.children.push(pulled as Defining)
    collect(pulled, frame, found)
  }
  return dangling
}

// What an output is made from is told by its directives alone: a definition that is not where it was written brings none.
function holdsInclude(definition: Nodes, { document }: Frame): boolean {
  return [...nodesIn(definition)].some((node) => document.byNode.get(node)?.kind === 'include')
}

// A footnote that nothing in its file refers to was left so by its author. Else it is in use when the text refers to
// it, or a footnote that is in use.
function dropUnusedFootnotes(page: Frame, { definitions, references }: Found): ReadonlySet<Nodes> {
  const dropped = new Map<Nodes, ReadonlySet<Nodes>>()
  for (const { node, frame } of definitions) {
    if (node.type === 'definition' || (frame === page && !frame.document.references.has(definitionKey(node)))) continue
    dropped.set(node, new Set(nodesIn(node)))
  }
  const isStanding = ({ node }: Owned<Referring>): boolean => ![...dropped.values()].some((inside) => inside.has(node))
  const use = ({ node, frame }: Owned<Referring>): void => {
    const found = definitions.find(isSame(definitionKey(node), frame))
    if (!found || !dropped.delete(found.node)) return
    const inside = new Set(nodesIn(found.node))
    references.filter((reference) => inside.has(reference.node)).forEach(use)
  }
  references.filter(isStanding).forEach(use)
  return new Set(dropped.keys())
}

function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesIn(child)
}

function separateDefinitions(
  page: Frame,
  definitions: readonly Owned<Defining>[],
  references: Found['references'],
): Nodes[] {
  const taken = new Map<string, string>()
  const spare: Nodes[] = []
  // Links first: footnotes that refer to different ones differ. The page's own names stay.
  const rank = ({ node, frame }: Owned<Defining>): number =>
    (node.type === 'definition' ? 0 : 2) + (frame === page ? 0 : 1)
  const ordered = [...definitions].sort((a, b) => rank(a) - rank(b))
  const seen: Owned<Defining>[] = []
  for (const { node, frame } of ordered) {
    const key = definitionKey(node)
    const content = contentOf(node)
    const isRepeated = seen.some(isSame(key, frame))
    seen.push({ node: { ...node }, frame })
    if (!taken.has(key)) taken.set(key, content)
    else if (frame === page) continue
    else if (isRepeated || taken.get(key) === content) spare.push(node)
    else {
      const suffix = suffixFor(node, content, taken)
      for (const { node: reference } of references.filter(isSame(key, frame))) {
        rename(reference, suffix)
        if (reference.type !== 'footnoteReference') reference.referenceType = 'full'
      }
      rename(node, suffix)
      if (taken.has(definitionKey(node))) spare.push(node)
      taken.set(definitionKey(node), content)
    }
  }
  return spare
}

// The first name that is free, or that an equal definition has.
function suffixFor(node: Defining, content: string, taken: ReadonlyMap<string, string>): string {
  for (let count = 2; ; count++) {
    const suffix = `-${count}`
    const known = taken.get(definitionKey({ type: node.type, identifier: node.identifier + suffix }))
    if (known === undefined || known === content) return suffix
  }
}

function rename(node: Defining | Referring, suffix: string): void {
  node.label = (node.label ?? node.identifier) + suffix
  node.identifier += suffix
}

function contentOf(node: Defining): string {
  return JSON.stringify({ ...node, identifier: '' }, (key, value: unknown) =>
    key === 'position' || key === 'data' || key === 'label' ? undefined : value,
  )
}

// What stood round a node that goes closes up, as where a condition is dropped.
function remove(parent: Parents, gone: ReadonlySet<Nodes>): void {
  const siblings = startSiblings()
  for (const node of parent.children) {
    if (gone.has(node)) {
      dropSibling(siblings, node)
      continue
    }
    if ('children' in node) remove(node, gone)
    addSibling(siblings, node)
  }
  if (!siblings.isChanged) return
  if (parent.type === 'paragraph') trimEnds(siblings)
  if (parent.type === 'listItem' && siblings.nodes.length === 1) parent.spread = false
  parent.children = siblings.nodes as typeof parent.children
}
