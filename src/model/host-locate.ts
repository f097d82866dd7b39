import type { Reader } from './reader.js'

/** What an include asks for, beside its path. */
export interface LocateRequest {
  /** Path of the file that holds the include. */
  readonly from: string
  /** Name of the element, or the name that an import binds. */
  readonly name: string
  /** The attributes of the element whose values are literal. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Who reads. Only the axes that are looked at count for the output. */
  readonly reader: Reader
  /** The reader's value of an axis and all that it extends, the nearest first; empty where it is left open. */
  readonly lineage: (axis: string) => readonly string[]
}

/**
 * Where a host finds the file that a `src` names: a path from the docs root, or several in the order in which they are
 * looked for, each as it is, then with `.mdx`, then with `.md`; none where there is nothing for the reader; `undefined`
 * leaves it to the rules of this library. A path may have a section behind `#`. Where it asks for an axis that the reader
 * leaves open, and no file is found, the element stays.
 */
export type Locate = (src: string, request: LocateRequest) => string | readonly string[] | undefined
