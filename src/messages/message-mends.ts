import type { VFileMessage } from 'vfile-message'
import { editsOf } from './edits/edits-of.js'
import type { MendedText } from './edits/mend.js'
import type { MessageFix } from './message-fix.js'

// What messages do not say of themselves: how values that no longer are would go.
const mends = new WeakMap<VFileMessage, MendedText>()

/** Keeps what would put a message right; where that is found in the text, the message says so as plain data. */
export function keepMend(message: VFileMessage, mended: MendedText | undefined): void {
  if (mended === undefined) return
  mends.set(message, mended)
  const edits: MessageFix = editsOf(mended, () => false)
  if (edits.length > 0) message.fix = edits
}

/** What would put a message right; `undefined` where that has several answers, or none. */
export const mendOf = (message: VFileMessage): MendedText | undefined => mends.get(message)
