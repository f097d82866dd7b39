import type { Blockquote, Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { toString } from 'mdast-util-to-string'
import { literalOf, literalsOf } from '../../directives/attributes.js'
import { append } from '../../model/append.js'
import { isElement, type JsxElement } from '../../directives/jsx.js'
import { evaluate, expressionOf } from '../../directives/evaluate.js'

/** What on a flat page may have ids that are not written. */
export interface PossibleIds {
  /** Texts that ids may be made of. */
  readonly texts: readonly string[]
  /** Whether something may have any id. */
  readonly isOpen: boolean
}

export function possibleIdsIn(tree: Root): PossibleIds {
  const texts: string[] = []
  let isOpen = false
  const walk = (node: Nodes): void => {
    if (isElement(node)) append(texts, textsOf(node))
    if (node.type === 'blockquote') append(texts, idOfAlert(node))
    isOpen ||= mayHaveAny(node)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return { texts, isOpen }
}

/** Attributes that components make ids of. */
const labels: ReadonlySet<string> = new Set(
  'title label name value heading header slug anchor path query body term question summary text'.split(' '),
)

function textsOf(element: JsxElement): string[] {
  if (/^h[1-6]$/.test(element.name ?? '')) return [toString(element)]
  if (!isComponent(element)) return []
  return Object.entries(literalsOf(element)).flatMap(([name, value]) =>
    labels.has(name) && typeof value === 'string' ? [value] : [],
  )
}

// `> [!NOTE some-id]`, as some sites read it.
function idOfAlert(node: Blockquote): string[] {
  const [, written] = /^\[!([^[\]\n]+)\]/.exec(toString(node).trimStart()) ?? []
  return written?.split(' ').slice(1) ?? []
}

const isComponent = ({ name }: JsxElement): boolean => name !== null && !/^[a-z][a-z\d]*$/.test(name)

// Code that the page runs, a component that makes its content, an id that is computed.
function mayHaveAny(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression') return (node.data?.estree?.body.length ?? 1) > 0
  if (node.type === 'heading') return node.children.some(isUnknownText)
  if (node.type === 'html') return /\bid\s*=/i.test(node.value)
  if (!isElement(node)) return false
  if (node.attributes.some(isUnknownId)) return true
  return node.type === 'mdxJsxFlowElement' && node.children.length === 0 && isComponent(node)
}

function isUnknownText(node: Nodes): boolean {
  if (node.type !== 'mdxTextExpression') return false
  const { estree } = node.data ?? {}
  return (estree?.body.length ?? 1) > 0 && evaluate(expressionOf(estree)) === undefined
}

const isUnknownId = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean =>
  attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && literalOf(attribute) === undefined
