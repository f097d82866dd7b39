import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { attributeOf, literalOf } from '../attributes.js'
import type { Item } from '../directive.js'
import { isElement } from '../jsx.js'

const valueName: ReadonlySet<string> = new Set(['value'])
const idName: ReadonlySet<string> = new Set(['id'])

/** The value of the panel that an element is there to show. */
export const triggerOf = (node: Nodes): string | undefined => textOf(node, valueName)

function textOf(node: Nodes, names: ReadonlySet<string>): string | undefined {
  const attribute = isElement(node) ? attributeOf(node, names) : undefined
  const value = attribute && literalOf(attribute)?.value
  return typeof value === 'string' ? value : undefined
}

/** What an element says of the panel that it is there to show. */
export function itemOfTrigger(node: Nodes): Item {
  const value = triggerOf(node)
  return { label: toString(node).trim() || value, value, id: textOf(node, idName), isObject: value !== undefined }
}

/**
 * What stands beside panels to show them, as `<TabsTrigger value="go">Go</TabsTrigger>`: it labels the panel that has the
 * same value, as the items of a list do.
 *
 * @param isPanel whether an element of this name is a panel
 */
export function readTriggers(nodes: readonly Nodes[], isPanel: (name: string) => boolean): Item[] {
  return nodes.flatMap((node): Item[] => {
    if (isElement(node) && isPanel(node.name ?? '')) return []
    const value = triggerOf(node)
    if (value !== undefined) return [itemOfTrigger(node)]
    const isHolder = isElement(node) || node.type === 'paragraph'
    return isHolder ? readTriggers(node.children, isPanel) : []
  })
}
