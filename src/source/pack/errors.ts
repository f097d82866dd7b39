import { VFileMessage } from 'vfile-message'

/** An error as data; where in a program it was thrown is left out. */
export function errorToData(error: Error): Record<string, unknown> {
  const { name, message } = error
  const isMessage = 'reason' in error && 'place' in error
  const fields: Record<string, unknown> = { ...error, ...('cause' in error && { cause: error.cause }) }
  delete fields.stack
  return { ...fields, isMessage, name, message }
}

/** An error of that data: a `VFileMessage` where it was one, of whatever copy, else an `Error` of that name. */
export function errorOfData({ isMessage, name, message, ...fields }: Record<string, unknown>): Error {
  if (isMessage) return Object.assign(new VFileMessage(''), fields, { name, message })
  const error = new Error(String(message))
  for (const [key, value] of Object.entries({ name, stack: `${String(name)}: ${String(message)}` }))
    Object.defineProperty(error, key, { value, writable: true, configurable: true })
  return Object.assign(error, fields)
}
