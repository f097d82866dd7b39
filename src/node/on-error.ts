/** Takes what goes wrong beside the docs: a file that cannot be read, a watcher that fails. */
export type OnError = (error: Error) => void

/** What becomes of such an error where nobody takes it: a warning of the process, which goes on. */
export const warn: OnError = (error) => {
  process.emitWarning(error)
}

/** What was thrown, as an error; with words of ours, as the cause of one. */
export function toError(thrown: unknown, words?: string): Error {
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown))
  return words === undefined ? cause : new Error(`${words}: ${cause.message}`, { cause })
}

/** Whether an error of the system says that there is no file, or none any more, of that name. */
export function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))
}

/** The code of an error of the system, or `''`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
