import type { Nodes, Root } from 'mdast'

interface Holder {
  data?: { estree?: unknown } | undefined
}

/** A tree with no estree in it; the tree itself is changed. */
export function withoutEstree(tree: Root): Root {
  const walk = (node: Nodes): void => {
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') drop(node)
    if ('attributes' in node && Array.isArray(node.attributes))
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute') drop(attribute)
        else if (typeof attribute.value === 'object' && attribute.value !== null) drop(attribute.value)
      }
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return tree
}

function drop(holder: Holder): void {
  delete holder.data
}
