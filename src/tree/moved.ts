import type { Nodes, Parents } from 'mdast'
import type { TextField } from '../directives/directive.js'
import type { Outcome } from '../plan/frame.js'
import type { Passage } from './passage.js'
import { rebased } from './rebased.js'

/**
 * What a node says where it ends up: its texts, and those of images and titles that are read as nodes, as the plan has
 * decided them; and in a partial headings deeper, URLs from the page's folder, references marked.
 *
 * @param node the node that was copied
 */
export function moved<Node extends Nodes>(copy: Node, node: Nodes, passage: Passage): Node {
  const { frame, outcomes } = passage.reading
  const own = frame.document.texts.get(node)
  const written = own && outcomes.get(own)
  if (frame.site !== undefined) moveToPage(copy, written, passage)
  for (const [field, text] of written?.kind === 'text' ? written.texts : [])
    if (field !== 'url') Object.assign(copy, { [field]: isOptional(field) ? text || null : text })
  for (const site of frame.document.words.get(node) ?? []) {
    const outcome = outcomes.get(site)
    if (outcome?.kind === 'value') Object.assign(copy, { [site.field]: outcome.value })
  }
  return copy
}

const isOptional = (field: TextField): boolean => field === 'title' || field === 'meta'

function moveToPage(copy: Nodes, written: Outcome | undefined, { output, reading: { frame } }: Passage): void {
  if (copy.type === 'heading') copy.depth = Math.min(6, copy.depth + frame.headingOffset) as typeof copy.depth
  if ('url' in copy && written?.kind !== 'unresolved') {
    const texts = written?.kind === 'text' ? written : undefined
    const kind = copy.type === 'image' ? 'image' : 'link'
    copy.url = rebased(texts?.texts.get('url') ?? copy.url, kind, texts?.by ?? frame, output)
  }
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
