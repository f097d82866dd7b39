import type { Root } from 'mdast'
import { visit } from 'estree-util-visit'
import { rootName } from '../../directives/bound-uses.js'
import { isElement } from '../../directives/jsx.js'
import type { Output } from '../passage.js'
import { nodesIn } from '../references.js'

/** Every name that occurs in the code of an output, whatever it means there. */
export function usedNames(root: Root, { esm }: Output): ReadonlySet<string> {
  const names = new Set<string>()
  const read = (holder: { data?: { estree?: Parameters<typeof visit>[0] | null | undefined } | undefined }): void => {
    if (!holder.data?.estree) return
    visit(holder.data.estree, (node) => {
      if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name)
    })
  }
  for (const { node } of esm) read(node)
  for (const node of nodesIn(root)) {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' || node.type === 'mdxjsEsm') read(node)
    if (!isElement(node)) continue
    names.add(rootName(node.name))
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') read(attribute)
      else if (typeof attribute.value === 'object' && attribute.value) read(attribute.value)
    }
  }
  return names
}
