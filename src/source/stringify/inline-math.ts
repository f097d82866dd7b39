import { instead, placeOf, type Context } from './context.js'
import { interrupts } from './interrupts.js'
import type { PluginNode } from './plugins.js'

/** Fits the source of a formula into a line of text, where nothing can be escaped. */
export function formula(node: PluginNode, context: Context): string {
  let value = String(node.value ?? '')
  if (context.breaks ? interrupts(value, context) : /[\n\r]/.test(value)) {
    const actual = `a line ending in math in a ${placeOf(context)}`
    value = instead(context, node, actual, 'a space', value.replace(/\r\n|[\n\r]/g, ' '))
  }
  if (context.line === 'table cell' && /(?<!\\)(?:\\\\)*\|/.test(value)) {
    value = instead(context, node, '`|` in math in a table cell', '`\\vert`', value.replaceAll('|', '\\vert '))
  }
  return value
}
