import { expectCount } from '../../model/expect.js'
import type { DocsCache } from './pack-storage.js'

/** How the files of docs are parsed. What goes wrong with it is told to `onError`, once, and files are parsed without. */
export interface ParsingOptions {
  /** Where parsed files are kept packed, from one process to the next. Default: nowhere. */
  readonly cache?: DocsCache
  /**
   * How many threads may parse beside the main one, where many files are to be parsed and the parser is the reference one,
   * without plugins. Default: two less than the machine runs at once; `0` is none.
   */
  readonly threads?: number
}

export const parsingOptionNames = ['cache', 'threads'] as const

/** @throws {TypeError} where it is no whole number from 0 on */
export function expectThreads(threads: unknown): void {
  if (threads !== undefined) expectCount('option `threads`', threads)
}
