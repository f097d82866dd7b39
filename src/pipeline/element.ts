import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import type { JsxElement } from '../model/directive.js'
import { rebaseSrcset, rebaseUrl, urlAttributes } from '../model/url.js'
import { isLowerCase } from '../directives/scan.js'
import { cloneShallow } from './clone.js'
import { isBlock, toFlow, toPhrasing } from './content.js'
import { expressionOfValue, programOf, sourceOf } from './estree.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import type { Frame } from './frame.js'
import { reportChildren, resolveExpression } from './props.js'

/** A copy of an element without children, its attributes as they read where it ends up. */
export function copyElement(node: JsxElement, frame: Frame, without: ReadonlySet<string> = new Set()): JsxElement {
  const copy = cloneShallow(node, frame.origin)
  copy.attributes = copy.attributes
    .map((attribute) => bindAttribute(attribute, node, frame))
    .filter((attribute) => attribute !== undefined)
    .filter((attribute) => attribute.type !== 'mdxJsxAttribute' || !without.has(attribute.name))
  return copy
}

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

function bindAttribute(attribute: Attribute, node: JsxElement, frame: Frame): Attribute | undefined {
  if (frame.props === undefined) return attribute
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    const resolved = resolveExpression(attribute.data?.estree, node, attribute.value, frame)
    const object = resolved.kind === 'bound' ? expressionOf(resolved.program) : undefined
    const spread = object?.type === 'ObjectExpression' ? object.properties[0] : undefined
    if (spread?.type !== 'SpreadElement' || resolved.kind !== 'bound') {
      return resolved.kind === 'value'
        ? {
            ...attribute,
            value: `...${sourceOf(expressionOfValue(resolved.value))}`,
            data: { estree: spreadOf(resolved.value) },
          }
        : attribute
    }
    return { ...attribute, value: sourceOf(spread), data: { estree: resolved.program } }
  }
  const { value } = attribute
  const isUrl = frame.output.docset.settings.rebase && urlAttributes.has(attribute.name) && isLowerCase(node)
  if (typeof value === 'string')
    return isUrl ? { ...attribute, value: rebase(attribute.name, value, frame) } : attribute
  if (value === null || value === undefined) return attribute
  const literal = isUrl ? evaluate(expressionOf(value.data?.estree))?.value : undefined
  if (typeof literal === 'string') return { ...attribute, value: rebase(attribute.name, literal, frame) }
  const resolved = resolveExpression(value.data?.estree, node, value.value, frame)
  if (resolved.kind === 'children') reportChildren(node, value.value, frame)
  if (resolved.kind === 'bound') {
    const expression = expressionOf(resolved.program)
    return expression
      ? { ...attribute, value: { ...value, value: sourceOf(expression), data: { estree: resolved.program } } }
      : attribute
  }
  if (resolved.kind !== 'value') return attribute
  if (resolved.value === undefined) return undefined
  if (typeof resolved.value === 'string') return { ...attribute, value: resolved.value }
  const expression = expressionOfValue(resolved.value)
  return { ...attribute, value: { ...value, value: sourceOf(expression), data: { estree: programOf(expression) } } }
}

function spreadOf(value: unknown): ReturnType<typeof programOf> {
  return programOf({
    type: 'ObjectExpression',
    properties: [{ type: 'SpreadElement', argument: expressionOfValue(value) }],
  })
}

function rebase(name: string, value: string, { document, output }: Frame): string {
  return (name.toLowerCase() === 'srcset' ? rebaseSrcset : rebaseUrl)(value, document.path, output.path)
}

/**
 * An element with its children, as a block or as phrasing, by what the children are: a flow element that got text
 * (the value of a prop) becomes a text element in a paragraph, as if it had been written on one line.
 */
export function fillElement(element: JsxElement, children: readonly Nodes[]): Nodes {
  if (element.type === 'mdxJsxTextElement') {
    const isFlow = children.some(isBlock)
    return Object.assign(element, isFlow ? { type: 'mdxJsxFlowElement', children: toFlow(children) } : { children })
  }
  const phrasing = children.every(isBlock) ? undefined : asPhrasing(children)
  if (phrasing === undefined) return Object.assign(element, { children: toFlow(children) })
  return toFlow([Object.assign(element, { type: 'mdxJsxTextElement', children: phrasing })])[0] ?? element
}

function asPhrasing(nodes: readonly Nodes[]): Nodes[] | undefined {
  const phrasing = nodes.map((node) => (isBlock(node) ? toPhrasing([node]) : [node]))
  return phrasing.every((part) => part !== undefined) ? phrasing.flat() : undefined
}
