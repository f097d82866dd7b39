import { readFileSync, writeFileSync } from 'node:fs'
import { Buffer } from 'node:buffer'

// A line of JSON with keys and lengths, and the packs one behind another.

/** Writes packs by key to a file. */
export function writePacks(file, packs) {
  const index = [...packs].map(([key, pack]) => [key, pack.byteLength])
  writeFileSync(file, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...packs.values()]))
}

/** Packs by key, as views of what was read. */
export function readPacks(file) {
  const bytes = readFileSync(file)
  const end = bytes.indexOf('\n')
  const packs = new Map()
  let at = end + 1
  for (const [key, length] of JSON.parse(bytes.subarray(0, end).toString())) {
    packs.set(key, bytes.subarray(at, at + length))
    at += length
  }
  return packs
}
