import type { Nodes, Parents } from 'mdast'
import { flowTypes, phrasingTypes } from '../model/content-types.js'
import { remember } from '../model/remember.js'

/**
 * What a node is to mdast's content model: `flow` stands among blocks, `phrasing` in text, and a `part` nowhere but in
 * its parent, as a cell in its row.
 */
export type Category = 'flow' | 'phrasing' | 'part'

// `html` is in neither: mdast has it in both.
const categories = listed({
  flow: [...flowTypes, 'mdxFlowExpression', 'mdxJsxFlowElement'],
  phrasing: [...phrasingTypes, 'mdxJsxTextElement', 'mdxTextExpression'],
  part: ['listItem', 'tableCell', 'tableRow'],
})

const contents = listed({
  flow: ['blockquote', 'footnoteDefinition', 'listItem', 'root'],
  phrasing: [
    'delete',
    'emphasis',
    'heading',
    'link',
    'linkReference',
    'mdxJsxTextElement',
    'paragraph',
    'strong',
    'tableCell',
  ],
  part: ['list', 'table', 'tableRow'],
})

function listed(types: Readonly<Record<Category, readonly string[]>>): ReadonlyMap<string, Category> {
  return new Map(
    Object.entries(types).flatMap(([category, list]) => list.map((type) => [type, category as Category] as const)),
  )
}

// Of the types that mdast does not know, or has in both categories: by where the parser put the node.
const settled = new WeakMap<Nodes, Category>()

/** Whether the type of a node says what it is; all others are told by where they stand. */
export const hasKnownCategory = (node: Nodes): boolean => categories.has(node.type)

/** What a node is: by its type, or by where the parser put it, or what it was copied from. */
export const categoryOf = (node: Nodes): Category | undefined => categories.get(node.type) ?? settled.get(node)

/** Whether a node is flow content. */
export const isBlock = (node: Nodes): boolean => categoryOf(node) === 'flow'

/** Whether the content of a node is phrasing. */
export function holdsPhrasing(node: Parents): boolean {
  return (contents.get(node.type) ?? contentOf(node)) === 'phrasing'
}

/** Hands on to a copy what its original is. */
export function copyCategory(from: Nodes, to: Nodes): void {
  const category = settled.get(from)
  if (category !== undefined) settled.set(to, category)
}

/** A node whose type does not say what it is, and what it stands in. */
export interface Unsettled {
  readonly node: Nodes
  readonly parent: Parents
}

/**
 * Settles what nodes are whose types do not say so: what stands where only blocks do, or beside them, is a block; what
 * stands in text is phrasing. Among nodes that are all unknown, a type that is a block elsewhere in the file is one
 * there too, and so is all in a parent whose like holds blocks; what is left are parts of their parents.
 *
 * @param found parents before their children
 */
export function settleCategories(found: readonly Unsettled[]): void {
  const blocks = new Set<string>()
  const containers = new Set<string>()
  const shown = new Map<Parents, { readonly category: Category | undefined }>()
  for (const { node, parent } of found) {
    const { category } = remember(shown, parent, () => ({ category: contents.get(parent.type) ?? contentOf(parent) }))
    if (category !== undefined) settled.set(node, category)
    if (category === 'flow') blocks.add(node.type)
    if ('children' in node && contentOf(node) === 'flow') containers.add(node.type)
  }
  for (const { node, parent } of found) if (!settled.has(node)) settled.set(node, guess(node, parent))

  function guess(node: Nodes, parent: Parents): Category {
    if (categoryOf(parent) === 'phrasing') return 'phrasing'
    const isFlow = blocks.has(node.type) || containers.has(parent.type) || !('children' in node)
    return isFlow ? 'flow' : 'part'
  }
}

// What the children of a node show that it holds; an element of MDX that shows nothing holds blocks.
function contentOf(node: Parents): Category | undefined {
  for (const child of node.children) {
    const category = categories.get(child.type) ?? settled.get(child)
    if (category !== undefined) return category
  }
  return node.type === 'mdxJsxFlowElement' ? 'flow' : undefined
}
