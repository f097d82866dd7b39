import type { VFile } from 'vfile'
import { describeValue } from './describe-value.js'

/** @throws {TypeError} where the option `file` is given and is no VFile */
export function expectVFile(file: unknown): asserts file is VFile | undefined {
  if (file === undefined || isVFile(file)) return
  throw new TypeError(`Expected option \`file\` to be a VFile, not ${describeValue(file)}`)
}

/** Whether a value is a VFile, whichever copy of the package has made it. */
export function isVFile(value: unknown): value is VFile {
  return typeof value === 'object' && value !== null && 'messages' in value && Array.isArray(value.messages)
}
