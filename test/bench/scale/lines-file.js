import { Buffer } from 'node:buffer'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** Writes values to a file, each a line of JSON, without more than one of them in memory. */
export function writeLines(file, values) {
  const to = openSync(file, 'w')
  for (const value of values) writeSync(to, `${JSON.stringify(value)}\n`)
  closeSync(to)
}

/** Reads them back, one at a time. */
export function* readLines(file) {
  const from = openSync(file, 'r')
  const chunk = Buffer.alloc(2 ** 20)
  let begun = []
  for (let length; (length = readSync(from, chunk)) > 0;) {
    let start = 0
    for (let end; (end = chunk.subarray(0, length).indexOf('\n', start)) >= 0; start = end + 1) {
      yield JSON.parse(Buffer.concat([...begun, chunk.subarray(start, end)]).toString())
      begun = []
    }
    begun.push(Buffer.from(chunk.subarray(start, length)))
  }
  closeSync(from)
}
