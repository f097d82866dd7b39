import type { Definition, FootnoteDefinition, FootnoteReference, ImageReference, LinkReference, Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { definitionKey, hasReferences } from '../directives/scan.js'
import { diagnose } from '../model/diagnostic.js'
import { report, type Frame } from './frame.js'
import { flowPlace } from './place.js'

// References mean the definitions of their own file, whatever the page or another partial defines under that name.

type Defining = Definition | FootnoteDefinition
type Referring = FootnoteReference | ImageReference | LinkReference

/** What stands in the tree, by the frame in which it was written. */
interface Found {
  readonly definitions: { readonly node: Defining; readonly frame: Frame }[]
  readonly references: { readonly node: Referring; readonly frame: Frame }[]
}

/** Sees to it that each reference finds its own definition, and that no definition is there for nothing. */
export function reconcileDefinitions(root: Root, page: Frame): void {
  if (page.output.referring.length === 0 && !hasReferences(page.document)) return
  pullDefinitions(root, page)
  dropUnusedFootnotes(root, page)
  separateDefinitions(root, page)
}

function find(root: Nodes, page: Frame): Found {
  const found: Found = { definitions: [], references: [] }
  const { owners } = page.output
  visit(root, (node) => {
    const frame = owners.get(node) ?? page
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.definitions.push({ node, frame })
    if (node.type === 'footnoteReference' || node.type === 'imageReference' || node.type === 'linkReference') found.references.push({ node, frame })
  })
  return found
}

// What is used and went with a dropped branch, or had no room in a sentence, comes back at the end of the page.
function pullDefinitions(root: Root, page: Frame): void {
  const { definitions, references } = find(root, page)
  const defined = new Map<Frame, Set<string>>()
  const keysOf = (frame: Frame): Set<string> => defined.get(frame) ?? defined.set(frame, new Set()).get(frame) ?? new Set()
  for (const { node, frame } of definitions) keysOf(frame).add(definitionKey(node))
  const dangling = new Set<Nodes>()
  for (const { node, frame } of references) {
    const key = definitionKey(node)
    const definition = frame.document.definitions.get(key)
    if (keysOf(frame).has(key) || definition === undefined) continue
    const [pulled] = page.output.assemble([definition], frame, flowPlace()).nodes
    if (pulled === undefined) {
      dangling.add(node)
      report(frame, diagnose('footnote-removed', frame.document.path, node.position, { label: node.label ?? node.identifier }))
      continue
    }
    keysOf(frame).add(key)
    root.children.push(pulled as Defining)
    references.push(...find(pulled, frame).references)
  }
  remove(root, dangling)
}

// A footnote that nothing in its file refers to was left so by its author.
function dropUnusedFootnotes(root: Root, page: Frame): void {
  for (;;) {
    const { definitions, references } = find(root, page)
    const unused = definitions.filter(({ node, frame }) => {
      if (node.type === 'definition') return false
      const key = definitionKey(node)
      const isUsed = references.some((reference) => reference.frame === frame && definitionKey(reference.node) === key)
      return !isUsed && (frame !== page || frame.document.references.has(key))
    })
    if (unused.length === 0) return
    remove(root, new Set(unused.map(({ node }) => node)))
  }
}

function separateDefinitions(root: Root, page: Frame): void {
  const { definitions, references } = find(root, page)
  const taken = new Map<string, string>()
  const spare = new Set<Nodes>()
  const ordered = [...definitions.filter(({ frame }) => frame === page), ...definitions.filter(({ frame }) => frame !== page)]
  const seen = new Map<Frame, Set<string>>()
  for (const { node, frame } of ordered) {
    const key = definitionKey(node)
    const content = contentOf(node)
    const own = seen.get(frame) ?? seen.set(frame, new Set()).get(frame)
    const isRepeated = own?.has(key)
    own?.add(key)
    if (!taken.has(key)) taken.set(key, content)
    else if (frame === page) continue
    else if (isRepeated || taken.get(key) === content) spare.add(node)
    else {
      const suffix = freeSuffix(node, taken)
      const used = references.filter((reference) => reference.frame === frame && definitionKey(reference.node) === key)
      for (const { node: reference } of used) {
        rename(reference, suffix)
        if (reference.type !== 'footnoteReference') reference.referenceType = 'full'
      }
      rename(node, suffix)
      taken.set(definitionKey(node), content)
    }
  }
  remove(root, spare)
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
  if (nodes.size === 0) return
  visit(root, (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !nodes.has(node)) return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
