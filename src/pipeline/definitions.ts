import type { Definition, FootnoteDefinition, FootnoteReference, ImageReference, LinkReference, Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { definitionKey, hasReferences } from '../directives/scan.js'
import { diagnose } from '../model/diagnostic.js'
import { report, type Frame } from './frame.js'
import { flowPlace } from './place.js'

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
  const { output: { referring }, document } = page
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

const isSame = (key: string, frame: Frame) => (other: Owned<Defining | Referring>): boolean =>
  other.frame === frame && definitionKey(other.node) === key

// What is used and went with a dropped branch, or had no room in a sentence, comes back at the end of the page.
function pullDefinitions(root: Root, page: Frame, found: Found): Nodes[] {
  const dangling: Nodes[] = []
  for (const { node, frame } of found.references) {
    const key = definitionKey(node)
    const definition = frame.document.definitions.get(key)
    if (definition === undefined || found.definitions.some(isSame(key, frame))) continue
    const [pulled] = page.output.assemble([definition], frame, flowPlace()).nodes
    if (pulled === undefined) {
      dangling.push(node)
      report(frame, diagnose('footnote-removed', frame.document.path, node.position, { label: node.label ?? node.identifier }))
      continue
    }
    root.children.push(pulled as Defining)
    collect(pulled, frame, found)
  }
  return dangling
}

// A footnote that nothing in its file refers to was left so by its author. One that is dropped may have been the
// last to refer to another.
function dropUnusedFootnotes(page: Frame, { definitions, references }: Found): ReadonlySet<Nodes> {
  const dropped = new Set<Nodes>()
  for (let isDone = false; !isDone;) {
    isDone = true
    const inside = new Set<Nodes>()
    for (const node of dropped) collectNodes(node, inside)
    for (const { node, frame } of definitions) {
      if (node.type === 'definition' || dropped.has(node)) continue
      const key = definitionKey(node)
      const isUsed = references.some((reference) => isSame(key, frame)(reference) && !inside.has(reference.node))
      if (isUsed || (frame === page && !frame.document.references.has(key))) continue
      dropped.add(node)
      isDone = false
    }
  }
  return dropped
}

function collectNodes(node: Nodes, found: Set<Nodes>): void {
  found.add(node)
  if ('children' in node) for (const child of node.children) collectNodes(child, found)
}

function separateDefinitions(page: Frame, definitions: readonly Owned<Defining>[], references: Found['references']): Nodes[] {
  const taken = new Map<string, string>()
  const spare: Nodes[] = []
  const ordered = [...definitions.filter(({ frame }) => frame === page), ...definitions.filter(({ frame }) => frame !== page)]
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
      const suffix = freeSuffix(node, taken)
      for (const { node: reference } of references.filter(isSame(key, frame))) {
        rename(reference, suffix)
        if (reference.type !== 'footnoteReference') reference.referenceType = 'full'
      }
      rename(node, suffix)
      taken.set(definitionKey(node), content)
    }
  }
  return spare
}

function freeSuffix(node: Defining, taken: ReadonlyMap<string, string>): string {
  for (let count = 2; ; count++) {
    const suffix = `-${count}`
    if (!taken.has(definitionKey({ type: node.type, identifier: node.identifier + suffix }))) return suffix
  }
}

function rename(node: Defining | Referring, suffix: string): void {
  node.label = (node.label ?? node.identifier) + suffix
  node.identifier += suffix
}

function contentOf(node: Defining): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'position' || key === 'data' || key === 'label' ? undefined : value))
}

function remove(root: Root, nodes: ReadonlySet<Nodes>): void {
  visit(root, (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !nodes.has(node)) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
