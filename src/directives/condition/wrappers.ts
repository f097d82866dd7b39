import type { Settings } from '../../model/settings.js'
import { attributeOf, literalOf, textOf } from '../attributes.js'
import type { JsxElement } from '../jsx.js'
import { valuesNamedBy } from '../tabs/labels.js'
import type { ValueList } from '../value-lists.js'

/** Whether an element may be a condition by what it is called, and stays where it is none. */
export function isWrapper({ name }: JsxElement, { components: { condition } }: Settings): boolean {
  return condition.wrappers.has(name ?? '') || condition.labels.has(name ?? '')
}

/** The values that the name of an element stands for, by axis. */
export function valuesOfName({ name }: JsxElement, { components, axes }: Settings): readonly ValueList[] {
  const values = components.condition.wrappers.get(name ?? '')
  if (values === undefined) return none
  return axes.flatMap((axis): ValueList[] => {
    const ids = values.get(axis.name)
    if (ids === undefined) return []
    const actual = `<${name}>`
    return [
      { axis: axis.name, isNegative: false, name: name ?? '', actual, ids, isByName: true, expression: undefined },
    ]
  })
}

/** The values that the label of an element names, of the first axis of which it names any. */
export function valuesOfLabel(node: JsxElement, { components, axes }: Settings): readonly ValueList[] {
  const names = components.condition.labels.get(node.name ?? '')
  const attribute = names && attributeOf(node, names)
  const label = attribute && literalOf(attribute)?.value
  if (attribute === undefined || typeof label !== 'string') return none
  return [...(valuesNamedBy(label, axes)?.ids ?? [])].map(([axis, ids]) => ({
    axis,
    isNegative: false,
    name: attribute.name,
    actual: textOf(attribute),
    ids,
    isByName: true,
    expression: undefined,
  }))
}

const none: readonly ValueList[] = []
