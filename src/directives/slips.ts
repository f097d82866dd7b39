import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { slipOf } from '../model/nearest.js'
import { positionOf, type JsxElement } from './jsx.js'

/** The attribute of an element that is a slip of another, and which. */
export interface Slip {
  readonly attribute: JsxElement['attributes'][number] & { readonly type: 'mdxJsxAttribute' }
  readonly right: string
}

/**
 * The attributes of an element that are a slip of one that it may have. Any other that has no meaning here may have one
 * where the page runs.
 *
 * @param names what it may have
 */
export function slipsIn({ attributes }: JsxElement, names: readonly string[]): Slip[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || names.includes(attribute.name)) return []
    const right = slipOf(attribute.name, names)
    return right === undefined ? [] : [{ attribute, right }]
  })
}

/** Warns of attributes that are a slip of another. */
export function checkSlips(
  { node }: { readonly node: JsxElement },
  path: string,
  names: readonly string[],
): Diagnostic[] {
  return slipsIn(node, names).map(({ attribute, right }) => {
    const args = { name: attribute.name, element: node.name ?? '', near: right }
    return diagnose('attribute-unknown', path, attribute.position ?? positionOf({ node }), args)
  })
}
