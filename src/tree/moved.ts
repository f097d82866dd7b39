import type { Code, Nodes, Parents } from 'mdast'
import { textKeyOf } from '../directives/text-props.js'
import { clone } from './clone.js'
import type { Passage } from './passage.js'
import { rebased } from './rebased.js'

/**
 * What a node says where it ends up: texts of images and titles as the plan has decided them; and in a partial headings
 * deeper, props in its URL and title, URLs from the page's folder, references marked.
 *
 * @param node the node that was copied
 */
export function moved<Node extends Nodes>(copy: Node, node: Nodes, passage: Passage): Node {
  const { frame, outcomes } = passage.reading
  if (frame.site !== undefined) moveToPage(copy, node, passage)
  for (const site of frame.document.words.get(node) ?? []) {
    const outcome = outcomes.get(site)
    if (outcome?.kind === 'value') Object.assign(copy, { [site.field]: outcome.value })
  }
  return copy
}

/** A copy of a block of code, with the props that it names. */
export function movedCode(node: Code, passage: Passage): Nodes {
  const { frame, outcomes } = passage.reading
  const copy: Nodes = moved(clone(node, passage.origin), node, passage)
  const site = frame.document.codes.get(node)
  const outcome = site && outcomes.get(site)
  const value = outcome?.kind === 'text' ? outcome.texts.get('value') : undefined
  return value === undefined || copy.type !== 'code' ? copy : Object.assign(copy, { value })
}

function moveToPage(copy: Nodes, node: Nodes, { output, reading: { frame, outcomes } }: Passage): void {
  if (copy.type === 'heading') copy.depth = Math.min(6, copy.depth + frame.headingOffset) as typeof copy.depth
  const outcome = outcomes.get(textKeyOf(node))
  const texts = outcome?.kind === 'text' ? outcome.texts : undefined
  if ('url' in copy && outcome?.kind !== 'unresolved') {
    const by = outcome?.kind === 'text' ? outcome.by : frame
    copy.url = rebased(texts?.get('url') ?? copy.url, copy.type === 'image' ? 'image' : 'link', by, output)
    if (texts?.has('title')) copy.title = texts.get('title') || null
  }
  if ('alt' in copy && texts?.has('alt')) copy.alt = texts.get('alt')
  if (copy.type === 'text' || copy.type === 'inlineCode' || copy.type === 'code')
    copy.value = texts?.get('value') ?? copy.value
  if (copy.type === 'code' && texts?.has('meta')) copy.meta = texts.get('meta') || null
  if ('identifier' in copy) output.owners.set(copy, frame)
}

/** Tells loose items and lists from tight ones by what is left in them. */
export function finishParent<Node extends Parents>(copy: Node, children: readonly Nodes[]): Node {
  if (copy.type === 'listItem') copy.spread = isLoose(children) || (copy.spread === true && children.length > 1)
  if (copy.type === 'list' && children.length === 1) copy.spread = false
  return copy
}

// An item is loose where a blank line stands in it: between blocks that were written apart, between a text and a
// paragraph that an include brought together, and between the blocks of a component.
function isLoose(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    if (node.type === 'mdxJsxFlowElement' && (node.children.length > 1 || isLoose(node.children))) return true
    const before = nodes[index - 1]
    if (before === undefined) return false
    if (before.data?.origin?.chain !== node.data?.origin?.chain) return node.type === 'paragraph' && endsInText(before)
    return node.position && before.position ? node.position.start.line - before.position.end.line > 1 : false
  })
}

// What follows at once would continue it.
function endsInText(node: Nodes | undefined): boolean {
  if (node?.type === 'blockquote' || node?.type === 'list' || node?.type === 'listItem')
    return endsInText(node.children.at(-1))
  return node?.type === 'paragraph' || node?.type === 'table'
}
