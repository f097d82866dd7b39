import { VFileMessage } from 'vfile-message'
import { moveMessage } from './move-message.js'
import type { Absolute } from './places.js'

/** A copy of a message, with all that is said beside its words. */
export function copyMessage(message: VFileMessage, cause: unknown): VFileMessage {
  const { reason, place, source, ruleId } = message
  const copy = new VFileMessage(reason, {
    ...(place && { place }),
    ...(source !== undefined && { source }),
    ...(ruleId !== undefined && { ruleId }),
    ...(cause instanceof Error && { cause }),
  })
  const { fatal, actual, expected, note, url, chain, sdks, readers } = message
  return Object.assign(
    copy,
    { fatal, actual, expected, note, url },
    chain && { chain },
    sdks && { sdks },
    readers && { readers },
  )
}

/** A message of an output, for others. */
export function tellMessage(message: VFileMessage, path: string, absolute: Absolute): VFileMessage {
  const copy = copyMessage(message, message.cause)
  if (copy.chain) copy.chain = copy.chain.map((include) => ({ ...include, path: absolute(include.path) }))
  return moveMessage(copy, absolute(path), message.place)
}

/** Whether what is wrong is that something else is, which is told, too. */
export function isSpoilt({ cause }: VFileMessage, told: readonly VFileMessage[], absolute: Absolute): boolean {
  if (!(cause instanceof VFileMessage) || cause.file === undefined) return false
  const { ruleId, line, column } = cause
  const file = absolute(cause.file)
  return told.some(
    (other) => other.ruleId === ruleId && other.file === file && other.line === line && other.column === column,
  )
}
