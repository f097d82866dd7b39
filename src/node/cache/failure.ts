/** What went wrong beside the docs: what failed, why, and what that means. */
export function failureOf(what: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Error(`${what}: ${why}. Files are parsed instead.`, { cause })
}
