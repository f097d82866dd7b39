import type { GraphJson } from '../model/dependency.js'

/** What the script in the page reads. */
export interface PageData {
  readonly graph: GraphJson
  /** Id of the SDK that is chosen at first. */
  readonly sdk: string | null
  /** Path of the file that is selected at first. */
  readonly focus: string | null
}
