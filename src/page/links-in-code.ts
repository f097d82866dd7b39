import type { Expression, Node as EstreeNode, Program, SpreadElement } from 'estree'
import type { JSXElement } from 'estree-jsx'
import type { Position } from 'unist'
import { childrenOf } from '../directives/jsx-in-code.js'
import { positionIn } from '../directives/jsx-to-nodes.js'
import { nameOf } from '../directives/property-name.js'
import { append } from '../model/append.js'

/** A URL in code, and where it stands. */
export interface CodeLink {
  readonly url: string
  /** Left out where it is not known. */
  readonly position?: Position
}

/** The keys and attributes that hold URLs, by the name of their element; `null` for what is in none. */
export type KeysOf = (element: string | null) => ReadonlySet<string>

/** The URLs that data and elements in code hold under the keys of the element that they are in, in order. */
export function linksInCode(code: Program | Expression, element: string | null, keysOf: KeysOf): CodeLink[] {
  const found: CodeLink[] = []
  // Whatever its depth, code is walked without a stack of calls.
  const left: { readonly node: EstreeNode; readonly keys: ReadonlySet<string> }[] = [
    { node: code, keys: keysOf(element) },
  ]
  for (let at = left.pop(); at; at = left.pop()) {
    const { node } = at
    const keys = node.type === 'JSXElement' ? keysOf(tagOf(node)) : at.keys
    if (node.type === 'Property' && keys.has(nameOf(node) ?? '')) append(found, urlsIn(node.value))
    if (node.type === 'JSXAttribute' && node.value && keys.has(String(node.name.name)))
      append(found, urlsIn(node.value))
    for (const child of childrenOf(node).reverse()) left.push({ node: child, keys })
  }
  return found
}

/** The texts that a value is, may be, or lists. */
export function urlsIn(value: EstreeNode): CodeLink[] {
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [{ url: value.value, ...positionIn(value, undefined) }] : []
    case 'TemplateLiteral': {
      const text = value.expressions.length === 0 ? value.quasis[0]?.value.cooked : undefined
      return typeof text === 'string' ? [{ url: text, ...positionIn(value, undefined) }] : []
    }
    case 'JSXExpressionContainer':
      return urlsIn(value.expression)
    case 'ArrayExpression':
      return value.elements.flatMap((item: Expression | SpreadElement | null) => (item ? urlsIn(item) : []))
    case 'ConditionalExpression':
      return [...urlsIn(value.consequent), ...urlsIn(value.alternate)]
    case 'LogicalExpression':
      return [...urlsIn(value.left), ...urlsIn(value.right)]
    default:
      return []
  }
}

function tagOf({ openingElement }: JSXElement): string | null {
  let [{ name }, end] = [openingElement, '']
  for (; name.type === 'JSXMemberExpression'; name = name.object) end = `.${name.property.name}${end}`
  return name.type === 'JSXIdentifier' ? name.name + end : null
}
