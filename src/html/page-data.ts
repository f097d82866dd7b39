import type { GraphJson } from '../model/dependency.js'
import type { Reader } from '../model/reader.js'

/** What the script in the page reads. */
export interface PageData {
  readonly graph: GraphJson
  /** The values that are chosen at first. */
  readonly reader: Reader
  /** Path of the file that is selected at first. */
  readonly focus: string | null
}
