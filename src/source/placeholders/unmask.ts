import type { Expression, Node as EstreeNode, Program } from 'estree'
import type { JSXAttribute, JSXExpressionContainer, JSXText } from 'estree-jsx'
import { visit as visitEstree } from 'estree-util-visit'
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import { moduleSourceOf, sourceOf } from '../estree.js'
import { codeOf, textOf } from './expression.js'
import { piecesOf, unmasked, type Masked, type Placeholder } from './mask.js'
import { pointsOf } from '../../model/points.js'

/** Fields of a node that hold text and no nodes. */
export type MaskedField = 'alt' | 'title' | 'url' | 'value' | 'meta'

/** What stands in a field of a node: text, and placeholders. */
export type MaskedText = readonly (string | Placeholder)[]

const found = new WeakMap<Nodes, ReadonlyMap<MaskedField, MaskedText>>()

/** The placeholders in the text of a node, by field; `undefined` where there are none. */
export const placeholdersIn = (node: Nodes): ReadonlyMap<MaskedField, MaskedText> | undefined => found.get(node)

/** Takes note of the placeholders in the text of a node, as of one that was unpacked. */
export const notePlaceholders = (node: Nodes, texts: ReadonlyMap<MaskedField, MaskedText>): unknown =>
  found.set(node, texts)

/**
 * Writes the placeholders of a masked tree back: in text they become expressions, in code strings of it with expressions
 * in them; addresses, titles and blocks of code read as they were written, and `placeholdersIn` knows of them.
 */
export function unmask(tree: Root, masked: Masked): Root {
  const points = pointsOf(masked.text)
  const walk = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
      if (node.type === 'text') return nodesOf(node, masked, points)
      writeBack(node, masked)
      if ('children' in node) walk(node)
      return [node]
    }) as typeof parent.children
  }
  walk(tree)
  return tree
}

function nodesOf(node: Text, masked: Masked, pointAt: (offset: number) => Point): PhrasingContent[] {
  const pieces = piecesOf(node.value, masked)
  if (pieces.every((piece) => typeof piece === 'string')) return [node]
  let from = node.position?.start
  return pieces.map((piece, index): PhrasingContent => {
    const next = pieces[index + 1]
    const ends =
      typeof piece === 'object' ? piece.offset + piece.text.length : typeof next === 'object' ? next.offset : undefined
    const end = ends === undefined ? node.position?.end : pointAt(ends)
    const position = from && end && { start: { ...from }, end: { ...end } }
    from = end
    return typeof piece === 'string'
      ? { type: 'text', value: piece, ...(position && { position }) }
      : { type: 'mdxTextExpression', ...codeOf(textOf([piece])), ...(position && { position }) }
  })
}

const isExpression = (node: Nodes): node is MdxFlowExpression | MdxTextExpression =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'

const fields: readonly MaskedField[] = ['alt', 'title', 'url', 'value', 'meta']

function writeBack(node: Nodes, masked: Masked): void {
  if (isExpression(node)) return writeBackCode(node, masked, false)
  if (node.type === 'mdxjsEsm') return writeBackCode(node, masked, true)
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') writeBackCode(attribute, masked, true)
      else if (typeof attribute.value === 'string') {
        const pieces = piecesOf(attribute.value, masked)
        if (pieces.some((piece) => typeof piece === 'object'))
          attribute.value = { type: 'mdxJsxAttributeValueExpression', ...codeOf(textOf(pieces)) }
      } else if (attribute.value) writeBackCode(attribute.value, masked, false)
    }
    return
  }
  const texts = new Map<MaskedField, MaskedText>()
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value !== 'string') continue
    const written = unmasked(value, masked)
    if (written === value) continue
    Object.assign(node, { [key]: written })
    const field = fields.find((one) => one === key)
    if (field !== undefined && node.type !== 'html' && node.type !== 'yaml') texts.set(field, piecesOf(value, masked))
  }
  if (texts.size > 0) found.set(node, texts)
}

interface Code {
  value: string
  data?: { estree?: Program | null | undefined } | undefined
}

// A placeholder in a string of code is a part of it; anywhere else it is as it was written, in a comment as well.
function writeBackCode(code: Code, masked: Masked, isModule: boolean): void {
  const written = unmasked(code.value, masked)
  if (written === code.value) return
  const program = code.data?.estree
  const isChanged = program ? writeIntoStrings(program, masked) : false
  const [statement] = program?.body ?? []
  if (!isChanged || !program) code.value = written
  else if (!isModule && statement?.type === 'ExpressionStatement') code.value = sourceOf(statement.expression)
  else if (statement?.type === 'ExpressionStatement' && statement.expression.type === 'ObjectExpression')
    code.value = sourceOf(statement.expression)
      .replace(/^\{|\}$/g, '')
      .trim()
  else code.value = moduleSourceOf(program)
}

function writeIntoStrings(program: Program, masked: Masked): boolean {
  let isChanged = false
  const piecesIn = (text: string): MaskedText | undefined => {
    const pieces = piecesOf(text, masked)
    return pieces.some((piece) => typeof piece === 'object') ? pieces : undefined
  }
  visitEstree(program, (node, _, __, parents) => {
    const parent = parents.at(-1) as EstreeNode | JSXAttribute | undefined
    const given = node as EstreeNode | JSXText
    if (given.type === 'Literal' && typeof given.value === 'string') {
      const pieces = piecesIn(given.value)
      if (!pieces) return
      if (
        parent?.type === 'ImportDeclaration' ||
        parent?.type === 'ExportAllDeclaration' ||
        parent?.type === 'ExportNamedDeclaration'
      )
        return replace(node, { type: 'Literal', value: unmasked(given.value, masked) })
      isChanged = true
      const expression = textOf(pieces)
      replace(node, parent?.type === 'JSXAttribute' ? contain(expression) : expression)
    } else if (given.type === 'TemplateLiteral') {
      if (!given.quasis.some(({ value }) => piecesIn(value.cooked ?? ''))) return
      isChanged = true
      const expressions: Expression[] = []
      const quasis = given.quasis.flatMap((quasi, index) => {
        const inner = textOf(['', ...(piecesIn(quasi.value.cooked ?? '') ?? [quasi.value.cooked ?? ''])])
        const own = inner.type === 'TemplateLiteral' ? inner : undefined
        for (const expression of own?.expressions ?? []) expressions.push(expression)
        const outer = given.expressions[index]
        if (outer) expressions.push(outer)
        return (own?.quasis ?? []).map((one) => ({ ...one, tail: false }))
      })
      const last = quasis.at(-1)
      if (last) last.tail = true
      Object.assign(given, { quasis, expressions })
    } else if (given.type === 'JSXText') {
      const pieces = piecesIn(given.value)
      if (!pieces) return
      isChanged = true
      replace(node, contain(textOf(pieces)))
    }
  })
  return isChanged
}

function contain(expression: Expression): JSXExpressionContainer {
  return { type: 'JSXExpressionContainer', expression }
}

// In its place: what holds it is not known to be one thing.
function replace(node: EstreeNode, by: object): void {
  for (const key of Object.keys(node))
    if (!['start', 'end', 'loc', 'range'].includes(key)) Reflect.deleteProperty(node, key)
  Object.assign(node, by)
}
