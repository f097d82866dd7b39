import type { Settings } from '../../model/settings.js'
import type { JsxElement } from '../jsx.js'
import type { ValueList } from '../value-lists.js'

/** The values that the name of an element stands for, by axis. */
export function valuesOfName({ name }: JsxElement, { components, axes }: Settings): readonly ValueList[] {
  const values = components.condition.wrappers.get(name ?? '')
  if (values === undefined) return none
  return axes.flatMap((axis): ValueList[] => {
    const ids = values.get(axis.name)
    return ids === undefined
      ? []
      : [{ axis: axis.name, isNegative: false, name: name ?? '', actual: `<${name}>`, ids, expression: undefined }]
  })
}

const none: readonly ValueList[] = []
