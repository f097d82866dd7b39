import type { Settings } from '../model/settings.js'
import { attributeOf, literalOf } from './attributes.js'
import { chooser } from './choose/chooser.js'
import { include } from './include/include.js'
import type { JsxElement } from './jsx.js'
import type { Role } from './role.js'

/**
 * The role of an element whose name is that of includes: with a map it chooses, with an attribute that makes something
 * else of it it has none.
 */
export function roleByAttributes(
  role: Role | undefined,
  node: JsxElement,
  { components: { choices, includes } }: Settings,
): Role | undefined {
  if (role !== include) return role
  const name = node.name ?? ''
  if (attributeOf(node, choices.get(name)?.map ?? none)) return chooser
  const other = attributeOf(node, includes.get(name)?.unless ?? none)
  return other && literalOf(other)?.value !== false ? undefined : role
}

const none: ReadonlySet<string> = new Set()
