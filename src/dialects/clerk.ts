import type { Dialect } from '../model/settings.js'

/** As Clerk's docs are written, which is what this library reads without a dialect. */
export function clerk(): Dialect {
  return { name: 'clerk' }
}
