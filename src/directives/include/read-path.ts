import { decode } from '../../model/decode.js'

/** A path as it is written: the file, and the section behind `#`. */
export interface WrittenPath {
  readonly path: string
  readonly section: string | undefined
}

/** Reads a path as an include writes it. */
export function readPath(written: string): WrittenPath {
  const hash = written.indexOf('#')
  return hash < 0
    ? { path: written, section: undefined }
    : { path: written.slice(0, hash), section: decode(written.slice(hash + 1)) }
}
