import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { describeValue } from '../model/describe-value.js'
import { expectOptions } from '../model/expect.js'
import { isRecord } from '../model/record.js'
import type { TextEdit } from '../model/text-edit.js'
import { editsOf, type IsRetired } from './edits/edits-of.js'
import { mendOf } from './message-mends.js'

/** Options of `fixes`. */
export interface FixOptions {
  /**
   * Values that no longer are, such as `'vue'`, an SDK, or `{ audience: 'llm' }`: their branches go, and so do they from
   * lists. Default: none, for a value that is not declared may be one that is still to be.
   */
  readonly retired?: RetiredValue | readonly RetiredValue[]
}

/** The id of an SDK, or values by axis. */
export type RetiredValue = string | Readonly<Record<string, string>>

/**
 * Edits of texts that answer messages, for `applyEdits`: where a name is a slip of one that is there, that one. A message
 * that may be answered in several ways has none, and so has one that no resolver made. Of edits that overlap the first
 * stay; a report of the texts as they are then has messages for the rest.
 *
 * @param messages a message, a file with its messages, or several of either, such as `resolver.report()`
 * @param options `retired`: values that no longer are
 * @returns edits by path and place, none of which overlap
 * @throws {TypeError} where an argument is not as described
 */
export function fixes(
  messages: VFileMessage | VFile | Iterable<VFileMessage | VFile>,
  options: FixOptions = {},
): TextEdit[] {
  const isRetired = readRetired(expectOptions(options, ['retired']).retired ?? [])
  const taken = new Map<string, TextEdit[]>()
  for (const message of messagesIn(messages)) {
    const mended = mendOf(message)
    const edits = mended ? editsOf(mended, isRetired) : []
    if (edits.some((edit) => isInTheWay(edit, taken.get(edit.path) ?? []))) continue
    for (const edit of edits) {
      const others = taken.get(edit.path) ?? []
      if (!others.some((other) => isSame(other, edit))) taken.set(edit.path, [...others, edit])
    }
  }
  return [...taken.keys()].sort().flatMap((path) => (taken.get(path) ?? []).sort((a, b) => startOf(a) - startOf(b)))
}

function readRetired(given: RetiredValue | readonly RetiredValue[]): IsRetired {
  const values: readonly unknown[] = Array.isArray(given) ? given : [given]
  const retired = new Set(
    values.flatMap((value) => {
      if (typeof value === 'string') return [JSON.stringify(['sdk', value])]
      if (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'))
        return Object.entries(value).map((entry) => JSON.stringify(entry))
      throw new TypeError(
        `Expected option \`retired\` to hold ids of SDKs, or values by axis, not ${describeValue(value)}`,
      )
    }),
  )
  return (axis, value) => retired.has(JSON.stringify([axis, value]))
}

function messagesIn(given: unknown): readonly VFileMessage[] {
  const items: readonly unknown[] =
    typeof given === 'object' && given !== null && Symbol.iterator in given
      ? [...(given as Iterable<unknown>)]
      : [given]
  return items.flatMap((item) => {
    if (isFile(item)) return item.messages
    if (isMessage(item)) return [item]
    throw new TypeError(`Expected messages of VFiles, or VFiles, not ${describeValue(item)}`)
  })
}

const isFile = (item: unknown): item is VFile =>
  typeof item === 'object' && item !== null && 'messages' in item && Array.isArray(item.messages)

const isMessage = (item: unknown): item is VFileMessage =>
  typeof item === 'object' && item !== null && 'reason' in item && typeof item.reason === 'string'

const startOf = ({ position }: TextEdit): number => position?.start.offset ?? 0
const endOf = ({ position }: TextEdit): number => position?.end.offset ?? 0
const isSame = (a: TextEdit, b: TextEdit): boolean =>
  startOf(a) === startOf(b) && endOf(a) === endOf(b) && a.text === b.text

const isInTheWay = (edit: TextEdit, others: readonly TextEdit[]): boolean =>
  others.some((other) => startOf(edit) < endOf(other) && startOf(other) < endOf(edit) && !isSame(edit, other))
