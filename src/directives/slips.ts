import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Mend } from '../messages/edits/mend.js'
import { onlySlipOf, slipOf } from '../model/nearest.js'
import { attributesIn } from './attributes.js'
import { openTagOf, type Container } from './container.js'
import { positionOf, type JsxElement } from './jsx.js'
import { mendName } from './mends.js'

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
export function slipsIn(node: JsxElement | Container, names: readonly string[]): Slip[] {
  return attributesIn(node).flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || names.includes(attribute.name)) return []
    const right = slipOf(attribute.name, names)
    return right === undefined ? [] : [{ attribute, right }]
  })
}

/** Warns of attributes that are a slip of another. */
export function checkSlips(
  { node }: { readonly node: JsxElement | Container },
  path: string,
  names: readonly string[],
): Diagnostic[] {
  const slips = slipsIn(node, names)
  return slips.map((slip) => {
    const { attribute, right } = slip
    const args = { name: attribute.name, element: openTagOf(node), near: right }
    const place = attribute.position ?? positionOf({ node })
    return diagnose('attribute-unknown', path, place, args, undefined, mendSlip(node, slip, slips, names))
  })
}

/** Mends a slip, if no other is one of the same. */
export function mendSlip(
  node: JsxElement | Container,
  { attribute, right }: Slip,
  slips: readonly Slip[],
  names: readonly string[],
): Mend | undefined {
  const isAlone = slips.every((other) => other.attribute === attribute || other.right !== right)
  const isOnly = isAlone && onlySlipOf(attribute.name, names) === right
  return mendName(node, attribute.name, isOnly ? right : undefined)
}
