import type { VFileMessage } from 'vfile-message'
import type { Mend } from './edits/mend.js'

/** What would put right what a message is about, in the text of a file. */
export interface MendedText {
  readonly mend: Mend
  readonly path: string
  /** The text as it was when the message was made. */
  readonly text: string
}

// Looked for in the text by those who ask for it: most messages are only read.
const mends = new WeakMap<VFileMessage, MendedText>()

/** Keeps what would put a message right. */
export function keepMend(message: VFileMessage, mended: MendedText | undefined): void {
  if (mended) mends.set(message, mended)
}

/** What would put a message right; `undefined` where that has several answers, or none. */
export const mendOf = (message: VFileMessage): MendedText | undefined => mends.get(message)
