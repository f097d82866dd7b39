import type { Settings } from '../model/settings.js'
import { condition } from './condition/condition.js'
import { include } from './include/include.js'
import type { Role } from './role.js'
import { tab } from './tabs/tab.js'
import { tabs } from './tabs/tabs.js'

/** The table of roles: all that this library reads. Of two with the same name, the first counts. */
export const roles: readonly Role[] = [include, condition, tabs, tab]

/** The roles in a document, by the names of its elements. */
export function rolesByName(settings: Settings, table: readonly Role[]): ReadonlyMap<string, Role> {
  const rows = table.flatMap((role) => [...role.names(settings)].map((name) => [name, role] as const))
  return new Map(rows.reverse())
}
