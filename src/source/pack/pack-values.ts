import type { Files } from './files.js'
import { frame, unframe } from './frame.js'
import { seal, unseal } from './envelope.js'
import { ValueReader } from './read-values.js'
import { UnpackableError, ValueWriter } from './write-values.js'

/** Packs values under a key; `undefined` where they hold what is no data, or are nested too deep. */
export function packValues(values: unknown, key: string, files: Files): Uint8Array | undefined {
  try {
    const writer = new ValueWriter(files)
    writer.write(values)
    return seal(frame({ key, ...writer.result() }))
  } catch (error) {
    if (error instanceof UnpackableError || error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * Values that were packed of the same files; `undefined` where it is no pack of them.
 *
 * @param key left out where the pack has never been elsewhere
 */
export function unpackValues(pack: Uint8Array, key: string | undefined, files: () => Files): unknown {
  const content = unseal(pack)
  if (content === undefined) return undefined
  try {
    const framed = unframe(content)
    return key === undefined || framed.key === key ? new ValueReader(framed, files()).read() : undefined
  } catch {
    // Whoever wrote it knew how to seal, but not what.
    return undefined
  }
}
