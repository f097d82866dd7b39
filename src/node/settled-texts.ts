import { setTimeout } from 'node:timers/promises'
import { readTexts } from './read-texts.js'
import type { FoundFile, Walk } from './walk-folder.js'

/** How many milliseconds a file is given until it is read again, and how often. */
const pause = 10
const times = 10

/**
 * The texts of files that may be about to be written: who writes one mostly empties it first. One that is empty has some
 * time until it is.
 *
 * @param isEmpty whether a file was empty before
 */
export async function settledTexts(
  files: Iterable<FoundFile>,
  walk: Walk,
  isEmpty: (path: string) => boolean,
): Promise<Map<string, string>> {
  const found = [...files]
  const texts = await readTexts(found, walk)
  for (let time = 0; time < times; time++) {
    const emptied = found.filter(({ path }) => texts.get(path) === '' && !isEmpty(path))
    if (emptied.length === 0) break
    await setTimeout(pause)
    const again = await readTexts(emptied, walk)
    for (const { path } of emptied) texts.delete(path)
    for (const [path, text] of again) texts.set(path, text)
  }
  return texts
}
