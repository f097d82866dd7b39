import type { VFileMessage } from 'vfile-message'
import { toCodeFrame } from '../reporters/code-frame.js'
import type { Places } from './places.js'

/** Whether what was thrown is a message; plugins may have a copy of its class of their own. */
export function isMessage(error: unknown): error is VFileMessage {
  return error instanceof Error && 'reason' in error && 'place' in error
}

/** Has a message that is thrown show the lines that it is about: hosts print what errors say, and no more. */
export function showFrame(message: VFileMessage, { textOf }: Places): VFileMessage {
  const frame = toCodeFrame(message, textOf(message.file ?? ''))
  // Whoever throws it again has shown them.
  if (frame !== '' && !message.message.endsWith(frame)) message.message += `\n\n${frame}`
  return message
}
