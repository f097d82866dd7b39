import type { WriteComponent } from '../component.js'
import { paragraph, strong, text } from '../node.js'
import { itemsOf } from '../unknown.js'

/** What has lists of links in attributes: each under the name that a reader sees. */
export const namedLists =
  (names: Readonly<Record<string, string>>): WriteComponent =>
  (_, context) => {
    const lists = Object.entries(context.attributes).flatMap(([key, value]) => {
      const items = itemsOf(value, context)
      const name = Object.hasOwn(names, key) ? names[key] : undefined
      return name === undefined || items.length === 0 ? items : [paragraph([strong([text(name)])]), ...items]
    })
    return [...lists, ...context.children]
  }
