import { Buffer } from 'node:buffer'

// Node keeps the text of a buffer of more than a megabyte outside of the heap, where it is one byte a character. A part
// of such a text is no more than where it begins and ends.
const enough = 4 * 2 ** 20

/** Files by path, with texts that take no room of the heap, as if they were mapped from a disk. */
export function outsideOfHeap(files) {
  const placed = new Map()
  let waiting = []
  let size = 0
  const place = () => {
    const whole = Buffer.concat(
      waiting.map(([, bytes]) => bytes),
      Math.max(size, 2 ** 21),
    ).toString('latin1')
    let at = 0
    for (const [path, { length }] of waiting) placed.set(path, whole.slice(at, (at += length)))
    waiting = []
    size = 0
  }
  for (const [path, text] of files) {
    const bytes = Buffer.from(text, 'latin1')
    waiting.push([path, bytes])
    size += bytes.length
    if (size >= enough) place()
  }
  place()
  return placed
}
