import { instead, placeOf, type Context } from './context.js'
import { interrupts } from './interrupts.js'
import type { PluginNode } from './plugins.js'

/** Fits the attributes of a directive into a line of text, where they are written with their lines as they are. */
export function directiveAttributes(node: PluginNode, context: Context): unknown {
  const attributes: unknown = 'attributes' in node ? node.attributes : undefined
  if (typeof attributes !== 'object' || attributes === null) return attributes
  const entries = Object.entries(attributes).map(([name, value]): [string, unknown] => {
    if (typeof value !== 'string') return [name, value]
    let text = value
    if (context.line === undefined ? interrupts(value, context) : /[\n\r]/.test(value)) {
      const actual = `a line ending in an attribute of a directive in a ${placeOf(context)}`
      text = instead(context, node, actual, 'a space', text.replace(/\r\n|[\n\r]/g, ' '))
    }
    if (context.line === 'table cell' && text.includes('|')) {
      const actual = '`|` in an attribute of a directive in a table cell'
      text = instead(context, node, actual, 'a value without it', text.replaceAll('|', ' '))
    }
    return [name, text]
  })
  return Object.fromEntries(entries)
}
