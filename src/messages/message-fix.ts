import type { VFileMessage } from 'vfile-message'
import { isRecord } from '../model/record.js'
import type { TextEdit } from '../model/text-edit.js'

/** Edits that answer a message, and go together. */
export type MessageFix = readonly TextEdit[]

declare module 'vfile-message' {
  interface VFileMessage {
    /** The edits that answer a message of `mdx-partials`; left out where that has not one answer. */
    fix?: MessageFix
  }
}

/** The edits that a message says of itself, as it does when it went through JSON. */
export function fixOf({ source, fix }: VFileMessage): MessageFix {
  const given: unknown = source === 'mdx-partials' ? fix : undefined
  return Array.isArray(given) ? given.filter(isEdit) : []
}

function isEdit(given: unknown): given is TextEdit {
  if (!isRecord(given) || typeof given.path !== 'string' || typeof given.text !== 'string') return false
  return isRecord(given.position) && [given.position.start, given.position.end].every(hasOffset)
}

const hasOffset = (point: unknown): boolean => isRecord(point) && typeof point.offset === 'number'
