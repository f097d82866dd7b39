import type { Condition, Directive, JsxElement, Slot } from '../model/directive.js'
import type { Settings } from '../model/settings.js'
import { literalOf, readSdkList, splitList } from './attributes.js'

/** The attribute that keeps a condition from being warned of. It is no fact, and goes when the condition is decided. */
export const ignoreWarning = 'ignoreSdkWarning'

/** Reads `<If>`. */
export function readCondition(
  node: JsxElement,
  { names }: Settings,
  children: readonly Directive[],
  slots: readonly Slot[],
): Condition {
  const facts = new Map<string, readonly unknown[]>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || names.sdk.has(attribute.name) || names.notSdk.has(attribute.name))
      continue
    const known = literalOf(attribute)
    if (known && attribute.name !== ignoreWarning) facts.set(attribute.name, splitList(known.value))
  }
  return {
    kind: 'condition',
    node,
    children,
    slots,
    sdk: readSdkList(node, names.sdk),
    notSdk: readSdkList(node, names.notSdk),
    facts,
    ignoresWarning: node.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === ignoreWarning,
    ),
  }
}
