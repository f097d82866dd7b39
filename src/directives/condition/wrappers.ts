import type { Settings } from '../../model/settings.js'
import { attributeOf, literalOf, textOf } from '../attributes.js'
import { nameOf, openTagOf, titleOf, type Container } from '../container.js'
import type { JsxElement } from '../jsx.js'
import { valuesNamedBy } from '../tabs/labels.js'
import type { ValueList } from '../value-lists.js'

/** Whether an element may be a condition by what it is called, and stays where it is none. */
export function isWrapper(node: JsxElement | Container, { components: { condition } }: Settings): boolean {
  return condition.wrappers.has(nameOf(node)) || condition.labels.has(nameOf(node))
}

/** The values that the name of an element stands for, by axis. */
export function valuesOfName(node: JsxElement | Container, { components, axes }: Settings): readonly ValueList[] {
  const name = nameOf(node)
  const values = components.condition.wrappers.get(name)
  if (values === undefined) return none
  return axes.flatMap((axis): ValueList[] => {
    const ids = values.get(axis.name)
    if (ids === undefined) return []
    return [
      { axis: axis.name, isNegative: false, name, actual: openTagOf(node), ids, isByName: true, expression: undefined },
    ]
  })
}

/** The values that the label of an element, or the title of a container, names, of the first axis of which it names any. */
export function valuesOfLabel(node: JsxElement | Container, { components, axes }: Settings): readonly ValueList[] {
  const names = components.condition.labels.get(nameOf(node))
  if (names === undefined) return none
  const attribute = attributeOf(node, names)
  const label = attribute ? literalOf(attribute)?.value : titleOf(node)
  if (typeof label !== 'string') return none
  return [...(valuesNamedBy(label, axes)?.ids ?? [])].map(([axis, ids]) => ({
    axis,
    isNegative: false,
    name: attribute?.name ?? nameOf(node),
    actual: attribute ? textOf(attribute) : label,
    ids,
    isByName: true,
    expression: undefined,
  }))
}

const none: readonly ValueList[] = []
