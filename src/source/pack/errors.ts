import { VFileMessage } from 'vfile-message'

/** An error as data; where in a program it was thrown is left out. */
export function errorToData(error: Error): Record<string, unknown> {
  const { name, message } = error
  const isMessage = 'reason' in error && 'place' in error
  const { stack: _, ...fields }: Record<string, unknown> = { ...error, ...('cause' in error && { cause: error.cause }) }
  return { ...fields, isMessage, name, message }
}

/** An error of that data: a `VFileMessage` where it was one, of whatever copy, else an `Error` of that name. */
export function errorOfData({ isMessage, name, message, ...fields }: Record<string, unknown>): Error {
  const error = isMessage ? new VFileMessage('') : new Error()
  const stack = isMessage ? '' : `${String(name)}: ${String(message)}`
  for (const [key, value] of Object.entries({ message, stack, ...(isMessage ? {} : { name }) }))
    Object.defineProperty(error, key, { value, writable: true, configurable: true })
  return Object.assign(error, fields)
}
