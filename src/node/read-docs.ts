import { expectOptions, expectType } from '../model/expect.js'
import { warn, type OnError } from './on-error.js'
import { Reading, readingOptionNames, type ReadingOptions } from './reading.js'
import { readFolder } from './read-folder.js'
import { expectRoot } from './root-folder.js'

/** Which files of a folder belong to the docs, and who is told of those that cannot be read. */
export interface ReadDocsOptions extends ReadingOptions {
  /** Takes what cannot be read, which is left out. Default: a warning of the process for each. */
  readonly onError?: OnError
}

/**
 * The texts in a folder, by their paths from it, with `/`, in order. What is outside of the folder is not read, whatever
 * links lead there. A file with a byte that is 0 is no text and left out.
 *
 * @param root the folder; relative to the working directory
 * @throws {TypeError} where there is no such folder, or an option is not as described
 */
export async function readDocs(root: string, options: ReadDocsOptions = {}): Promise<Map<string, string>> {
  const { onError = warn } = expectOptions(options, [...readingOptionNames, 'onError'])
  expectType('onError', onError, 'function')
  const files = await readFolder({ root: expectRoot(root), reading: new Reading(options), onError })
  return files.all
}
