import { setImmediate } from 'node:timers/promises'
import { isGone, toError } from './on-error.js'
import { readText } from './read-text.js'
import type { FoundFile, Walk } from './walk-folder.js'

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
    try {
      const text = readText(file)
      if (text !== undefined) texts.set(path, text)
    } catch (error) {
      // It may have gone since it was found.
      if (!isGone(error)) onError(toError(error, `Cannot read \`${path}\``))
    }
  }
  return texts
}
