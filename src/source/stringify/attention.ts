import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { isAttention } from './component.js'
import { instead, type Context } from './context.js'
import { isReadAsIs } from './trial.js'

const names = { delete: 'del', emphasis: 'em', strong: 'strong' }

/** Makes elements of emphasis beside or in other emphasis, where the parser would mix their markers up. */
export function guardAttention(nodes: readonly Nodes[], context: Context): readonly Nodes[] {
  return meets(nodes, false, context) && !isReadAsIs(nodes, context) ? part(nodes, false, context) : nodes
}

function meets(nodes: readonly Nodes[], isInside: boolean, context: Context): boolean {
  return nodes.some((node, index) => {
    if (!isAttention(node)) return isTransparent(node, context) && meets(node.children, isInside, context)
    return isInside || isAttention(nodes[index + 1]) || meets(node.children, true, context)
  })
}

function part(nodes: readonly Nodes[], isInside: boolean, context: Context): Nodes[] {
  let isBeside = false
  return nodes.map((node) => {
    if (!isAttention(node)) {
      isBeside = false
      return isTransparent(node, context) ? { ...node, children: part(node.children, isInside, context) } as Nodes : node
    }
    const children = part(node.children, true, context) as PhrasingContent[]
    isBeside = !isInside && !isBeside
    if (isBeside) return { ...node, children }
    const name = names[node.type]
    return instead(context, node, `${node.type} beside or in other emphasis`, 'text between them',
      { type: 'mdxJsxTextElement', name, attributes: [], children })
  })
}

/** Whether emphasis round a node and emphasis in it are one to the parser: in a link, it looks for its own. */
function isTransparent(node: Nodes, context: Context): node is Parents {
  return 'children' in node && (context.link || (node.type !== 'link' && node.type !== 'linkReference'))
}
