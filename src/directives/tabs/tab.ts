import { attributeOf, literalOf } from '../attributes.js'
import type { Tab } from '../directive.js'
import type { JsxElement } from '../jsx.js'
import type { Role } from '../role.js'
import { checkSlips } from '../slips.js'
import { attributesOfAxes, readValueLists } from '../value-lists.js'

/** `<Tab>`: a panel. Which of the panels stay is for the tabs around them to say. */
export const tab: Role<Tab> = {
  names: ({ components }) => components.tab.names,
  read: (element, { components, axes }) => {
    const { node } = element
    const labelled = [...components.tab.label].find((name) => attributeOf(node, new Set([name])))
    const label = labelled === undefined ? undefined : textOf(node, labelled)
    const keys = { value: textOf(node, 'value'), id: textOf(node, 'id') }
    return { ...element, ...keys, kind: 'tab', lists: readValueLists(node, axes), label, isPlain: false }
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

/** Whatever element stands in tabs that say so: a panel by its place. */
export const plainPanel: Role<Tab> = {
  ...tab,
  names: () => new Set(),
  read: (element, settings) => ({ ...tab.read(element, settings), isPlain: true }),
  check: (_, { written }) => written.diagnostics,
}

function textOf(node: JsxElement, name: string): string | undefined {
  const attribute = attributeOf(node, new Set([name]))
  const value = attribute && literalOf(attribute)?.value
  return typeof value === 'string' ? value : undefined
}
