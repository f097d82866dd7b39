import type { Directive, JsxElement, Tab, Tabs, Slot } from '../model/directive.js'
import type { Settings } from '../model/settings.js'
import { attributeOf, literalOf, readSdkList, textOf } from './attributes.js'

/** Reads `<Tabs>`. */
export function readTabs(
  node: JsxElement,
  { names }: Settings,
  children: readonly Directive[],
  slots: readonly Slot[],
): Tabs {
  const attribute = attributeOf(node, names.items)
  const value = attribute && literalOf(attribute)?.value
  const labels = Array.isArray(value) ? value.map((item: unknown) => labelIn(item, names.label)) : undefined
  return { kind: 'tabs', node, children, slots, items: attribute && { actual: textOf(attribute), labels } }
}

/** Reads `<Tab>`. */
export function readTab(
  node: JsxElement,
  { names }: Settings,
  children: readonly Directive[],
  slots: readonly Slot[],
): Tab {
  const attribute = [...names.label]
    .map((name) => attributeOf(node, new Set([name])))
    .find((found) => found !== undefined)
  const value = attribute && literalOf(attribute)?.value
  return {
    kind: 'tab',
    node,
    children,
    slots,
    label: typeof value === 'string' ? value : undefined,
    sdk: readSdkList(node, names.sdk),
    notSdk: readSdkList(node, names.notSdk),
  }
}

// An item is a label, or an object that has one under a name that labels go by.
function labelIn(item: unknown, names: ReadonlySet<string>): string | undefined {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return undefined
  const fields = Object.entries(item)
  for (const name of names) {
    const field = fields.find(([key]) => key === name)
    if (typeof field?.[1] === 'string') return field[1]
  }
  return undefined
}
