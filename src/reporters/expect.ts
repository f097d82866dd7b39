import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { describeValue } from '../model/describe-value.js'

/** @throws {TypeError} where a value is no message of a VFile, of whatever copy of its class */
export function expectMessage(message: unknown): asserts message is VFileMessage {
  if (typeof message === 'object' && message !== null && 'reason' in message && 'place' in message) return
  throw new TypeError(`Expected \`message\` to be a message of a VFile, not ${describeValue(message)}`)
}

/** @throws {TypeError} where a text is none */
export function expectText(text: unknown): asserts text is string {
  if (typeof text === 'string') return
  throw new TypeError(`Expected \`text\` to be the text of the file, not ${describeValue(text)}`)
}

/** The VFiles of a report, or of an output. @throws {TypeError} where they are none */
export function expectReport(report: unknown): readonly VFile[] {
  const files: readonly unknown[] | undefined = isFile(report) ? [report] : isIterable(report) ? [...report] : undefined
  if (files?.every(isFile)) return files
  const found =
    files === undefined
      ? `not ${describeValue(report)}`
      : `found ${describeValue(files.find((file) => !isFile(file)))} in them`
  throw new TypeError(`Expected \`report\` to be VFiles, such as those of \`resolver.report()\`, ${found}`)
}

function isFile(value: unknown): value is VFile {
  return typeof value === 'object' && value !== null && 'messages' in value && Array.isArray(value.messages)
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
