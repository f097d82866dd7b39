import type { Reader } from '../model/reader.js'
import type { Resolved } from '../output/resolved.js'
import type { Absolute } from './places.js'

/** What a file that was compiled says of the output that it is: `file.data.mdxPartials`. */
export interface OutputData {
  /** The files that it was made from, but the page itself, in order of first use. */
  readonly dependencies: readonly string[]
  /** The paths that were looked for and are not there. */
  readonly missing: readonly string[]
  /** SHA-256 of all that the output depends on, in hex. */
  readonly fingerprint: string
  /** The SDK it was made for; `undefined` without one. */
  readonly sdk: string | undefined
  /** Whom it was made for. */
  readonly reader: Reader
}

declare module 'vfile' {
  interface DataMap {
    /** What `mdx-partials` says of the output that the file is; before that, `reader` may say whom it is for. */
    mdxPartials: Partial<OutputData>
  }
}

/** What is said of an output. */
export function dataOf({ dependencies, missing, fingerprint, sdk, reader }: Resolved, absolute: Absolute): OutputData {
  return { dependencies: dependencies.map(absolute), missing: missing.map(absolute), fingerprint, sdk, reader }
}
