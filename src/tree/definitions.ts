import type { Nodes, Parents, Root } from 'mdast'
import { hasReferences } from '../directives/scanned.js'
import { isDefinition } from '../directives/content.js'
import { definitionKey } from '../directives/definition-key.js'
import { isElement } from '../directives/jsx.js'
import { append } from '../model/append.js'
import type { Settings } from '../model/settings.js'
import { inFlow } from './allowed.js'
import { assemble } from './assemble/assemble.js'
import { fateOfElement, fateOfParent, showsNothing } from './emptied.js'
import { finishParent } from './moved.js'
import { passageOf, type Passage } from './passage.js'
import { collectReferences, nodesIn, References, type Defining, type Owned, type Referring } from './references.js'
import { separateDefinitions } from './separate-definitions.js'
import { addSibling, dropSibling, startSiblings, trimEnds } from './siblings.js'

// References mean the definitions of their own file, whatever the page or another partial defines under that name.

/**
 * Brings back, at the end of the page, what is referred to and went with a dropped branch, or had no room in a sentence.
 *
 * @returns what the tree defines and refers to then; `undefined` where nothing does
 */
export function pullDefinitions(root: Root, { output, reading: { frame } }: Passage): References | undefined {
  const { document } = frame
  if (output.referring.length === 0 && (!document.active.has(document.tree) || !hasReferences(document))) return
  const found = new References(frame, output.owners)
  collectReferences(root, found)
  for (const { node, frame } of found.references) {
    if (found.definitionsOf(node, frame).length > 0) continue
    for (const { site, reading } of frame.definitions?.get(definitionKey(node)) ?? []) {
      const [pulled] = assemble([site.node], passageOf(reading, output, []), inFlow()).nodes
      if (pulled === undefined) continue
      root.children.push(pulled as Defining)
      output.owners.set(pulled, frame)
      collectReferences(pulled, found)
      break
    }
  }
  return found
}

/** Sees to it that each reference finds its own definition, and that no definition is there for nothing. */
export function reconcileDefinitions(root: Root, found: References, settings: Settings): void {
  const unused = unusedFootnotes(found)
  const lost = unused.size > 0 ? rescue(root, unused, found) : unused
  const used = found.definitions.filter(({ node }) => !unused.has(node) && !lost.has(node))
  const gone = new Set([...unused, ...separateDefinitions(used, found)])
  if (gone.size > 0) remove(root, gone, settings)
}

// A footnote that nothing in its file refers to was left so by its author. Else it is in use when the text refers to
// it, or a footnote that is in use.
function unusedFootnotes(found: References): ReadonlySet<Nodes> {
  const inside = new Map<Nodes, Owned<Referring>[]>()
  const held = new Set<Nodes>()
  const owned = new Map(found.references.map((reference) => [reference.node as Nodes, reference]))
  for (const { node, frame } of found.definitions) {
    if (node.type === 'definition' || (frame === found.page && !frame.document.references.has(definitionKey(node))))
      continue
    const references = [...nodesIn(node)].flatMap((inner) => owned.get(inner) ?? [])
    inside.set(node, references)
    for (const reference of references) held.add(reference.node)
  }
  const waiting = found.references.filter(({ node }) => !held.has(node))
  const used = new Set<readonly Nodes[]>()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const definitions = found.definitionsOf(next.node, next.frame)
    if (used.has(definitions)) continue
    used.add(definitions)
    for (const definition of definitions) {
      append(waiting, inside.get(definition) ?? [])
      inside.delete(definition)
    }
  }
  return new Set(inside.keys())
}

// What stands in a footnote that goes, and is referred to from elsewhere, moves to the end of the page too; all else in
// it is lost.
function rescue(root: Root, footnotes: ReadonlySet<Nodes>, found: References): ReadonlySet<Nodes> {
  const inside = new Set<Nodes>()
  const walk = (node: Nodes): void => {
    inside.add(node)
    const isUsed = node.type === 'footnoteDefinition' && !footnotes.has(node)
    if (!isUsed && 'children' in node) node.children.forEach(walk)
  }
  footnotes.forEach(walk)
  const used = new Set<Nodes>()
  for (const { node, frame } of found.references) {
    if (inside.has(node)) continue
    const definitions = found.definitionsOf(node, frame)
    if (definitions[0] === undefined || used.has(definitions[0])) continue
    for (const definition of definitions) if (inside.has(definition)) used.add(definition)
  }
  for (const { node } of found.definitions) {
    if (!used.has(node)) continue
    root.children.push(node)
    inside.delete(node)
  }
  return inside
}

// What stood round a node that goes closes up, as where a condition is dropped, and what is left nothing goes, too.
function remove(root: Root, gone: ReadonlySet<Nodes>, settings: Settings): void {
  const lifted: Nodes[] = []
  const removeIn = (parent: Parents, isInElement: boolean): boolean => {
    const siblings = startSiblings()
    const isInside = isInElement || isElement(parent)
    for (const node of parent.children) {
      const isHit = 'children' in node && !gone.has(node) && removeIn(node, isInside)
      if (gone.has(node)) dropSibling(siblings, node)
      else if (isHit && isSpent(node, parent, isInside, settings)) {
        append(lifted, node.children.filter(isDefinition))
        dropSibling(siblings, node)
      } else addSibling(siblings, node)
    }
    if (!siblings.isChanged) return false
    if (parent.type === 'paragraph') trimEnds(siblings)
    parent.children = siblings.nodes as typeof parent.children
    finishParent(parent, siblings.nodes)
    return true
  }
  removeIn(root, false)
  append(root.children as Nodes[], lifted)
}

// Who sees an element may be open, and so whose the definitions in it are.
function isSpent(node: Parents, parent: Parents, isInElement: boolean, settings: Settings): boolean {
  const mayLift = !isInElement && !isElement(node)
  if (!node.children.every((child) => showsNothing(child, mayLift))) return false
  return (isElement(node) ? fateOfElement(node, settings) : fateOfParent(node, parent.children)) === 'drop'
}
