import { describeValue } from '../../model/describe-value.js'
import type { DocsCache, OnError } from './pack-storage.js'

/** How the files of docs are parsed. */
export interface ParsingOptions {
  /** Where parsed files are kept packed, from one process to the next. Default: nowhere. */
  readonly cache?: DocsCache
  /**
   * How many threads may parse beside the main one, where many files are to be parsed and the parser is the reference one,
   * without plugins. Default: as many as the machine runs at once, but for the main one; `0` is none.
   */
  readonly threads?: number
  /** Takes what goes wrong beside the docs: a cache that fails, a thread that dies. Default: `process.emitWarning`. */
  readonly onError?: OnError
}

/** @throws {TypeError} where it is no whole number from 0 on */
export function expectThreads(threads: unknown): void {
  if (threads === undefined || (Number.isInteger(threads) && (threads as number) >= 0)) return
  throw new TypeError(`Expected option \`threads\` to be a whole number from 0 on, not ${describeValue(threads)}`)
}
