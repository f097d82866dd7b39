import type { GraphJson } from '../model/dependency.js'
import type { Reader } from '../model/reader.js'
import type { MatrixData } from './matrix/matrix-data.js'

/** What the script in the page reads. */
export interface PageData {
  readonly graph: GraphJson
  /** `null` where the graph alone is known. */
  readonly matrix: MatrixData | null
  readonly view: 'graph' | 'matrix'
  /** The values that are chosen at first. */
  readonly reader: Reader
  /** Path of the file that is selected at first. */
  readonly focus: string | null
}
