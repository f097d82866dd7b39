import { append } from '../model/append.js'
import type { FootnoteDefinition, ListItem, Nodes, Paragraph, Parents } from 'mdast'
import { programOfNothing } from '../source/estree.js'
import { onOneLine } from './one-line.js'

/** What a parent becomes where Markdown has no text for what was put into it; most stay as they are. */
export function asLegible(node: Nodes): Nodes | readonly Nodes[] {
  if (node.type === 'listItem') return withBox(node)
  if (node.type === 'heading' && node.depth > 2) return onOneLine(node, false)
  return node.type === 'footnoteDefinition' ? liftFootnotes(node) : node
}

// The box of a task needs a paragraph to stand in: one that shows nothing.
function withBox(item: ListItem): ListItem {
  const [first] = item.children
  if (typeof item.checked !== 'boolean' || !first || first.type === 'paragraph') return item
  const { position, data } = first
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'mdxTextExpression', value: '', data: { estree: programOfNothing() } }],
    ...(position && { position: { start: { ...position.start }, end: { ...position.start } } }),
    ...(data?.origin && { data: { origin: data.origin } }),
  }
  return { ...item, children: [paragraph, ...item.children] }
}

// What follows a footnote that is defined in another would be part of it.
function liftFootnotes(footnote: FootnoteDefinition): Nodes | readonly Nodes[] {
  const lifted: Nodes[] = []
  const lift = (parent: Parents): void => {
    if (!parent.children.some((child) => 'children' in child)) return
    const left = parent.children.filter((child) => child.type !== 'footnoteDefinition')
    append(
      lifted,
      parent.children.filter((child) => child.type === 'footnoteDefinition'),
    )
    parent.children = left as typeof parent.children
    for (const child of left) if ('children' in child) lift(child)
  }
  lift(footnote)
  return lifted.length === 0 ? footnote : [footnote, ...lifted]
}
