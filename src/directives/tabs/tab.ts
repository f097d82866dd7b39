import { attributeOf, literalOf } from '../attributes.js'
import { titleOf, type Container } from '../container.js'
import type { Named, Tab } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import type { Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'
import { checkWhen } from '../condition/check-when.js'
import { readWhen } from '../condition/when.js'

/** `<Tab>` or `:::tab`: a panel. Which of the panels stay is for the tabs around them to say. */
export const tab: Role<Tab> = {
  names: ({ components }) => components.tab.names,
  read: (element: Named, { components, axes }) => {
    const { node } = element
    const labelled = [...components.tab.label].find((name) => attributeOf(node, new Set([name])))
    const label = labelled === undefined ? titleOf(node) : textOf(node, labelled)
    const keys = { value: textOf(node, 'value'), id: textOf(node, 'id') }
    const when = readWhen(node, components.condition.when)
    return { ...element, ...keys, kind: 'tab', lists: readValueLists(element, axes), label, when, isPlain: false }
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

/** Whatever element stands in tabs that say so: a panel by its place. */
export const plainPanel: Role<Tab> = {
  ...tab,
  names: () => new Set(),
  read: (...given) => ({ ...tab.read(...given), isPlain: true }),
  check: (_, { written }) => written.diagnostics,
}

function textOf(node: JsxElement | Container, name: string): string | undefined {
  const attribute = attributeOf(node, new Set([name]))
  const value = attribute && literalOf(attribute)?.value
  return typeof value === 'string' ? value : undefined
}
