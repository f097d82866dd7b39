import type { Dialect } from '../model/options.js'
import { ownFunction } from '../model/own-functions.js'

/** A dialect of this package: its functions close over nothing, but those of which that is said where they are made. */
export function ownDialect(dialect: Dialect): Dialect {
  for (const value of Object.values(dialect) as unknown[]) if (typeof value === 'function') ownFunction(value)
  return dialect
}
