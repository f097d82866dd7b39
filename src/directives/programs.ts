import type { Program } from 'estree-jsx'
import type { Nodes } from 'mdast'
import { isElement } from './jsx.js'

/** What may hold code: a node, an attribute, or its value. */
interface Holder {
  readonly data?: { readonly estree?: Program | null | undefined } | undefined
}

/** The programs of a node itself: of ESM and expressions, and of the attributes of elements. */
export function programsOf(node: Nodes): Program[] {
  const attributes = isElement(node) ? node.attributes : []
  const values = attributes.flatMap(({ value }) => (typeof value === 'object' && value !== null ? [value] : []))
  const holders = [node, ...attributes, ...values] as readonly Holder[]
  return holders.flatMap(({ data }) => data?.estree ?? [])
}
