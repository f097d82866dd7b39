import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import type { Nodes } from 'mdast'
import { isBlock } from '../directives/category.js'
import type { JsxElement } from '../directives/jsx.js'
import { expressionOfValue, programOf, sourceOf } from '../source/estree.js'
import { evaluate, expressionOf } from '../directives/evaluate.js'
import { addressKindOf } from '../directives/addresses.js'
import { contentsIn } from '../plan/content.js'
import type { Outcome } from '../plan/frame.js'
import { cloneShallow } from './clone.js'
import { copyAttribute } from './copy-data.js'
import { noteCode, noteName } from './code/note.js'
import { canBePhrasing, toFlow, toPhrasing } from './convert.js'
import type { Passage } from './passage.js'
import { rebased } from './rebased.js'
import { rebasedValue } from './rebased-value.js'

const none: ReadonlySet<string> = new Set()

/** A copy of an element without children, its attributes as they read where it ends up. */
export function copyElement(node: JsxElement, passage: Passage, without = none): JsxElement {
  const copy = cloneShallow<JsxElement>({ ...node, attributes: [] }, passage.origin)
  copy.attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && without.has(attribute.name)
      ? []
      : (writeAttribute(attribute, node, passage) ?? []),
  )
  noteName(copy, passage)
  return copy
}

type Attribute = MdxJsxAttribute | MdxJsxExpressionAttribute

// An attribute whose value is not there goes.
function writeAttribute(attribute: Attribute, node: JsxElement, passage: Passage): Attribute | undefined {
  const { frame, outcomes } = passage.reading
  const outcome = writable(outcomes.get(attribute))
  if (frame.site === undefined && outcome === undefined) return copyAttribute(attribute)
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    const spread = writeSpread(copyAttribute(attribute), outcome)
    noteCode(spread, outcome, passage)
    return spread
  }
  const { name } = attribute
  const kind = addressKindOf(node.name, name, passage.output.docset.settings)
  const literal = kind && literalAddress(attribute)
  if (kind !== undefined && literal !== undefined) {
    const address = rebased(literal, kind, frame, passage.output)
    return address === literal ? copyAttribute(attribute) : { ...copyAttribute(attribute), value: address }
  }
  if (outcome?.kind === 'value') {
    if (outcome.value === undefined) return undefined
    if (kind === undefined) return withValue(attribute, outcome.value)
    const { value } = attribute
    const expression = typeof value === 'object' ? expressionOf(value?.data?.estree) : undefined
    return withValue(attribute, rebasedValue(outcome.value, kind, expression, passage))
  }
  const copy = copyAttribute(attribute)
  const { value } = copy
  if (typeof value !== 'object' || value === null) return copy
  if (outcome?.kind === 'bound') {
    const estree = outcome.program()
    const expression = expressionOf(estree)
    if (expression) Object.assign(value, { value: sourceOf(expression), data: { estree } })
  }
  noteCode(value, outcome, passage, kind)
  return copy
}

// Nodes among the values of an include that has to stay after all are left to the code that its author wrote.
function writable(outcome: Outcome | undefined): Outcome | undefined {
  return outcome?.kind === 'value' && contentsIn(outcome.value).size > 0 ? { kind: 'unresolved' } : outcome
}

function withValue(attribute: MdxJsxAttribute, given: unknown): MdxJsxAttribute {
  const copy = copyAttribute(attribute)
  if (typeof given === 'string') return { ...copy, value: given }
  if (typeof copy.value !== 'object' || copy.value === null) return copy
  const expression = expressionOfValue(given)
  return { ...copy, value: { ...copy.value, value: sourceOf(expression), data: { estree: programOf(expression) } } }
}

function writeSpread(copy: MdxJsxExpressionAttribute, outcome: Outcome | undefined): MdxJsxExpressionAttribute {
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

// An address that is written out, in quotes or as an expression.
function literalAddress({ value }: MdxJsxAttribute): string | undefined {
  if (typeof value === 'string') return value
  const literal = value ? evaluate(expressionOf(value.data?.estree))?.value : undefined
  return typeof literal === 'string' ? literal : undefined
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
  const phrasing = children.some((child) => !isBlock(child)) ? asPhrasing(children) : undefined
  if (phrasing === undefined) return Object.assign(element, { children: toFlow(children) })
  return toFlow([Object.assign(element, { type: 'mdxJsxTextElement', children: phrasing })])[0] ?? element
}

function asPhrasing(nodes: readonly Nodes[]): Nodes[] | undefined {
  if (!nodes.every(canBePhrasing)) return undefined
  return nodes.flatMap((node) => (isBlock(node) ? (toPhrasing([node]) ?? []) : [node]))
}
