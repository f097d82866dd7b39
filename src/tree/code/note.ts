import type { Nodes } from 'mdast'
import type { MdxJsxAttributeValueExpression, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { importMeant, rootName } from '../../directives/bound-uses.js'
import type { JsxElement } from '../../directives/jsx.js'
import type { AddressKind } from '../../model/rebase.js'
import type { Outcome } from '../../plan/frame.js'
import type { Passage } from '../passage.js'

/**
 * Notes code on its way into an output: what it says is written anew once it is known which names the page has.
 *
 * @param kind what its value is, where it is that of an attribute with addresses
 */
export function noteCode(
  holder: Nodes | MdxJsxAttributeValueExpression | MdxJsxExpressionAttribute,
  outcome: Outcome | undefined,
  { output, reading: { frame } }: Passage,
  kind?: AddressKind,
): void {
  if (frame.site === undefined || outcome?.kind === 'value') return
  switch (holder.type) {
    case 'mdxFlowExpression':
    case 'mdxJsxAttributeValueExpression':
    case 'mdxJsxExpressionAttribute':
    case 'mdxTextExpression':
      output.code.push({ holder, frame, isBound: outcome?.kind === 'bound', kind })
  }
}

/** Notes an element that goes by a name which its file binds. */
export function noteName(element: JsxElement, { output, reading: { frame } }: Passage): void {
  if (frame.site === undefined) return
  const { bound, imports } = frame.document
  const isNamed = bound.has(rootName(element.name)) || imports.has(importMeant(element.name, output.docset.settings))
  if (isNamed) output.named.push({ element, frame })
}
