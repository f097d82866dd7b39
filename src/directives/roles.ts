import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { importMeant } from './bound-uses.js'
import { chooser } from './choose/chooser.js'
import { condition } from './condition/condition.js'
import { imported } from './import/imported.js'
import type { MarkupImports } from './import/read-imports.js'
import { include } from './include/include.js'
import type { Role } from './role.js'
import { tab } from './tabs/tab.js'
import { tabs } from './tabs/tabs.js'

/** The table of roles: all that this library reads. Of two with the same name, the first counts. */
export const roles: readonly Role[] = [include, chooser, condition, tabs, tab]

/** By what names are roles. */
export interface RoleTable {
  readonly settings: Settings
  readonly roles: readonly Role[]
}

/** The roles in a document, by the names of its elements; what it imports is what it says, whatever else goes by that name. */
export function rolesByName(table: RoleTable, imports: MarkupImports): ReadonlyMap<string, Role> {
  const named = remember(known, table, () => namesOf(table))
  if (imports.size === 0) return named
  const shown = [...imports].filter(
    ([name, one]) => importMeant(name, table.settings) === one.name && !(one.isModule && name === one.name),
  )
  const own = shown.map(([name]) => [name, imported] as const)
  return new Map([...named, ...own])
}

// Most files import nothing: they share them.
const known = new WeakMap<RoleTable, ReadonlyMap<string, Role>>()

function namesOf({ settings, roles: table }: RoleTable): ReadonlyMap<string, Role> {
  const rows = table.flatMap((role) => [...role.names(settings)].map((name) => [name, role] as const))
  return new Map(rows.reverse())
}
