import { attributeOf, literalOf } from '../attributes.js'
import type { Tab } from '../directive.js'
import type { Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'
import { checkWhen } from '../condition/check-when.js'
import { readWhen } from '../condition/when.js'

/** `<Tab>`: a panel. Which of the panels stay is for the tabs around them to say. */
export const tab: Role<Tab> = {
  names: ({ components }) => components.tab.names,
  read: (element, { components, axes }) => {
    const { node } = element
    const attribute = [...components.tab.label]
      .map((name) => attributeOf(node, new Set([name])))
      .find((found) => found !== undefined)
    const value = attribute && literalOf(attribute)?.value
    const label = typeof value === 'string' ? value : undefined
    const when = readWhen(node, components.condition.when)
    return { ...element, kind: 'tab', lists: readValueLists(element, axes), label, when }
  },
  check: (directive, setting) => [
    ...setting.written.diagnostics,
    ...checkWhen(directive, setting),
    ...checkSlips(directive, setting.path, [
      ...attributesOfAxes(setting.axes),
      ...setting.settings.components.condition.when,
      ...(directive.label === undefined ? setting.settings.components.tab.label : []),
    ]),
  ],
  decide: () => ({ kind: 'stay', without: new Set() }),
}
