import type { Nodes, Parents } from 'mdast'
import { rebaseUrl } from '../model/url.js'
import type { Passage } from './passage.js'

/** What a node of a partial says where it ends up: headings deeper, URLs from the page's folder, references marked. */
export function moved<Node extends Nodes>(copy: Node, { output, reading: { frame } }: Passage): Node {
  if (frame.site === undefined) return copy
  const { headingOffset, document } = frame
  if (copy.type === 'heading') copy.depth = Math.min(6, copy.depth + headingOffset) as typeof copy.depth
  if ('url' in copy && output.docset.settings.rebase) copy.url = rebaseUrl(copy.url, document.path, output.path)
  if ('identifier' in copy) output.owners.set(copy, frame)
  return copy
}

/** Tells loose items and lists from tight ones by what is left in them. */
export function finishParent<Node extends Parents>(copy: Node, children: readonly Nodes[]): Node {
  if (copy.type === 'listItem') copy.spread = isLoose(children) || (copy.spread === true && children.length > 1)
  if (copy.type === 'list' && children.length === 1) copy.spread = false
  return copy
}

// An item is loose where a blank line stands in it: between blocks that were written apart, between paragraphs that an
// include brought together, and between the blocks of a component.
function isLoose(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    if (node.type === 'mdxJsxFlowElement' && (node.children.length > 1 || isLoose(node.children))) return true
    const before = nodes[index - 1]
    if (before === undefined) return false
    if (before.data?.origin?.chain !== node.data?.origin?.chain)
      return before.type === 'paragraph' && node.type === 'paragraph'
    return node.position && before.position ? node.position.start.line - before.position.end.line > 1 : false
  })
}
