import { setImmediate } from 'node:timers/promises'
import { isGone, toError, type OnError } from './on-error.js'
import { readText, type ReadText } from './read-text.js'
import type { FoundFile, Walk } from './walk-folder.js'

const notWhole = 'it is not UTF-8, and what is not is read as `\uFFFD`. Save it as UTF-8'

/** How many files are read before others get their turn. */
const turn = 200

/**
 * The texts of files, one after the other: for files of the size of docs that takes a fraction of the time that asking for
 * many at once does, and has one of them open at a time.
 */
export async function readTexts(files: Iterable<FoundFile>, { onError }: Walk): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  let count = 0
  for (const { path, file } of files) {
    if (++count % turn === 0) await setImmediate()
    const read = attempt(path, file, onError)
    if (read === undefined) continue
    texts.set(path, read.text)
    if (!read.isWhole) onError(new Error(`Cannot read all of \`${path}\`: ${notWhole}`))
  }
  return texts
}

function attempt(path: string, file: string, onError: OnError): ReadText | undefined {
  try {
    return readText(file)
  } catch (error) {
    // It may have gone since it was found.
    if (!isGone(error)) onError(toError(error, `Cannot read \`${path}\``))
    return undefined
  }
}
