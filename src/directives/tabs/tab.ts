import { attributeOf, literalOf } from '../attributes.js'
import type { Tab } from '../directive.js'
import type { Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'

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
    return { ...element, kind: 'tab', lists: readValueLists(node, axes), label }
  },
  check: (directive, { written, path, axes, settings }) => [
    ...written.diagnostics,
    ...checkSlips(directive, path, [
      ...attributesOfAxes(axes),
      ...(directive.label === undefined ? settings.components.tab.label : []),
    ]),
  ],
  decide: () => ({ kind: 'stay', without: new Set() }),
}
