import type { Expression } from 'estree'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { expressionOf } from '../directives/evaluate.js'
import { isCodeJsx } from '../directives/jsx-in-code.js'
import { jsxToNodes } from '../directives/jsx-to-nodes.js'
import { isElement, type JsxElement } from '../directives/jsx.js'
import type { MarkdownComponent, MarkdownContext } from './component.js'
import type { MarkdownNode } from './node.js'
import type { Scene } from './scene.js'
import { shownNames } from './unknown.js'
import { contentsIn } from './written.js'

/** An element as the Markdown that its name stands for, with what is known of what it is given. */
export function writeMarkup(
  node: MarkdownComponent,
  { attributes }: MarkdownContext,
  scene: Scene,
): MarkdownNode[] | undefined {
  if (!isElement(node)) return undefined
  const given = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'object') return [attribute]
    // What elements become is said to Markdown in its own way.
    if (attribute.name === 'components') return []
    const value = Object.hasOwn(attributes, attribute.name) ? attributes[attribute.name] : undefined
    const known = contentsIn(value).length > 0 ? undefined : JSON.stringify(value)
    return [known === undefined ? attribute : { ...attribute, value: expression(known) }]
  })
  return scene.markup({ ...node, attributes: given })
}

const expression = (value: string): Exclude<MdxJsxAttribute['value'], string | null | undefined> => ({
  type: 'mdxJsxAttributeValueExpression',
  value,
})

/**
 * What attributes of a component show as values: Markdown that the page imports.
 *
 * @param isWritten whether JSX in lists and objects has been written
 */
export function markupIn(node: MarkdownComponent, scene: Scene, isWritten: boolean): MarkdownNode[] {
  if (!isElement(node)) return []
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'object') return []
    const program = attribute.value?.data?.estree
    const value = expressionOf(program)
    if (!program || !value || isCodeJsx(value) || shownNames.includes(attribute.name)) return []
    const source = { program, text: attribute.value?.value ?? '' }
    return valuesIn(value).flatMap((one) => {
      if (one.type === 'Identifier') return scene.markup(elementOf(one.name)) ?? []
      if (isWritten || !isCodeJsx(one)) return []
      return jsxToNodes(one, source, undefined, 0).nodes.flatMap((inner) =>
        isElement(inner) ? (scene.markup(inner) ?? []) : [],
      )
    })
  })
}

const elementOf = (name: string): JsxElement => ({ type: 'mdxJsxFlowElement', name, attributes: [], children: [] })

// What a value is, or holds.
function valuesIn(value: Expression): Expression[] {
  switch (value.type) {
    case 'ArrayExpression':
      return value.elements.flatMap((item) => (item && item.type !== 'SpreadElement' ? valuesIn(item) : []))
    case 'ObjectExpression':
      return value.properties.flatMap((property) =>
        property.type === 'Property' ? valuesIn(property.value as Expression) : [],
      )
    case 'ConditionalExpression':
      return [...valuesIn(value.consequent), ...valuesIn(value.alternate)]
    case 'LogicalExpression':
      return [...valuesIn(value.left), ...valuesIn(value.right)]
    default:
      return [value]
  }
}
