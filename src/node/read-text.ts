import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'

/** How much of a large file is looked at before all of it is read: it may well be a film. */
const start = 8_192
const large = 1_048_576

// A file that is a link by now may lead anywhere. There is no such flag on Windows.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** What a file says. */
export interface ReadText {
  /** Its byte order mark with it. */
  readonly text: string
  /** Whether all of it could be read: what is in no encoding that is known is `\uFFFD`. */
  readonly isWhole: boolean
}

/**
 * What a file says; `undefined` where it is not text, which is where a byte of it is 0.
 *
 * @throws {Error} of the system, where it cannot be read
 */
export function readText(file: string): ReadText | undefined {
  const descriptor = openSync(file, flags)
  try {
    if (fstatSync(descriptor).size > large && !startsAsText(descriptor)) return undefined
    return textOf(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

function startsAsText(descriptor: number): boolean {
  const bytes = Buffer.alloc(start)
  // At a position of its own: what reads all of it later starts at the start.
  const count = readSync(descriptor, bytes, 0, start, 0)
  return textOf(bytes.subarray(0, count)) !== undefined
}

function textOf(bytes: Buffer): ReadText | undefined {
  const wide = wideEncodingOf(bytes)
  if (wide === undefined) return bytes.includes(0) ? undefined : { text: bytes.toString(), isWhole: isUtf8(bytes) }
  const text = new TextDecoder(wide, { ignoreBOM: true }).decode(bytes)
  return text.includes('\0') ? undefined : { text, isWhole: true }
}

// Editors of Windows write texts so, too.
function wideEncodingOf([first, second]: Buffer): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
