import { toError } from '../on-error.js'

/** What went wrong beside the docs: what failed, why, and what that means. */
export function failureOf(what: string, cause: unknown): Error {
  return new Error(`${what}: ${toError(cause).message}. Files are parsed instead.`, { cause })
}
