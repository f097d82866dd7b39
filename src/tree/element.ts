import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import { isBlock } from '../directives/content.js'
import type { JsxElement } from '../directives/jsx.js'
import { expressionOfValue, programOf, sourceOf } from '../directives/estree.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { isLowerCase } from '../directives/jsx.js'
import { copyDeep } from '../model/copy-deep.js'
import { rebaseSrcset, rebaseUrl, urlAttributes } from '../model/url.js'
import { cloneShallow } from './clone.js'
import { toFlow, toPhrasing } from './convert.js'
import type { Passage } from './passage.js'

const none: ReadonlySet<string> = new Set()

/** A copy of an element without children, its attributes as they read where it ends up. */
export function copyElement(node: JsxElement, passage: Passage, without = none): JsxElement {
  const copy = cloneShallow<JsxElement>({ ...node, attributes: [] }, passage.origin)
  copy.attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && without.has(attribute.name)
      ? []
      : (writeAttribute(attribute, node, passage) ?? []),
  )
  return copy
}

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

// An attribute whose value is not there goes.
function writeAttribute(attribute: Attribute, node: JsxElement, passage: Passage): Attribute | undefined {
  const copy = copyDeep(attribute)
  const { outcomes, frame } = passage.reading
  if (frame.site === undefined && !outcomes.has(attribute)) return copy
  if (copy.type === 'mdxJsxExpressionAttribute') return writeSpread(copy, attribute, passage)
  const literal = literalUrl(copy, node, passage)
  if (literal !== undefined) return { ...copy, value: rebase(copy.name, literal, passage) }
  const { value } = copy
  const outcome = outcomes.get(attribute)
  if (outcome?.kind === 'bound' && typeof value === 'object' && value !== null) {
    const estree = outcome.program()
    const expression = expressionOf(estree)
    return expression ? { ...copy, value: { ...value, value: sourceOf(expression), data: { estree } } } : copy
  }
  if (outcome?.kind !== 'value' || typeof value !== 'object' || value === null) return copy
  if (outcome.value === undefined) return undefined
  if (typeof outcome.value === 'string') return { ...copy, value: outcome.value }
  const expression = expressionOfValue(outcome.value)
  return { ...copy, value: { ...value, value: sourceOf(expression), data: { estree: programOf(expression) } } }
}

function writeSpread(copy: MdxJsxExpressionAttribute, attribute: Attribute, { reading }: Passage): Attribute {
  const outcome = reading.outcomes.get(attribute)
  if (outcome?.kind === 'value') {
    const spread = expressionOfValue(outcome.value)
    return {
      ...copy,
      value: `...${sourceOf(spread)}`,
      data: {
        estree: programOf({ type: 'ObjectExpression', properties: [{ type: 'SpreadElement', argument: spread }] }),
      },
    }
  }
  if (outcome?.kind !== 'bound') return copy
  const estree = outcome.program()
  const object = expressionOf(estree)
  const spread = object?.type === 'ObjectExpression' ? object.properties[0] : undefined
  return spread?.type === 'SpreadElement' ? { ...copy, value: sourceOf(spread), data: { estree } } : copy
}

// A URL of an element of HTML that is written out.
function literalUrl({ name, value }: MdxJsxAttribute, node: JsxElement, { output }: Passage): string | undefined {
  if (!output.docset.settings.rebase || !urlAttributes.has(name) || !isLowerCase(node)) return undefined
  if (typeof value === 'string') return value
  const literal = value ? evaluate(expressionOf(value.data?.estree))?.value : undefined
  return typeof literal === 'string' ? literal : undefined
}

function rebase(name: string, value: string, { reading, output }: Passage): string {
  return (name.toLowerCase() === 'srcset' ? rebaseSrcset : rebaseUrl)(value, reading.frame.document.path, output.path)
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
