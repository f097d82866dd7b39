import type { VFileMessage } from 'vfile-message'
import { toCodeFrame } from '../reporters/code-frame.js'
import type { Places } from './places.js'

const shown = new WeakSet<VFileMessage>()

/** Has a message that is thrown show its place and the lines there: hosts print what errors say, and no more. */
export function showFrame(message: VFileMessage, { textOf }: Places): VFileMessage {
  const { file, name } = message
  // Whoever throws it again has shown them.
  if (file === undefined || shown.has(message)) return message
  shown.add(message)
  const frame = toCodeFrame(message, textOf(file))
  message.message += `\n\n${[name, frame].filter((part) => part !== '').join('\n')}`
  return message
}
