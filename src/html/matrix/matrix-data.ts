import type { Reader } from '../../model/reader.js'

/** What a page holds that is not the same for all its readers. */
export interface VaryingContent {
  readonly kind: 'tabs' | 'condition' | 'choice'
  readonly page: string
  /** Path of the file that it stands in. */
  readonly path: string
  readonly line: number
  /** The labels of the tabs; else the first line as written. */
  readonly words: string
  readonly axis: string
  /** The values that it has content of their own for. */
  readonly own: readonly string[]
  /** Those that find what is there for everybody else. */
  readonly fallback: readonly string[]
  /** Those that find nothing, where others find something that they would look for. */
  readonly none: readonly string[]
}

/** A message about an output of a page. */
export interface PageMessage {
  readonly page: string
  readonly path: string
  readonly line: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly ruleId: string
  readonly reason: string
  /** `null` where it is about whoever's output is made from that file. */
  readonly readers: readonly Reader[] | null
}

/** What is known of outputs and does not stand in the graph. */
export interface MatrixData {
  /** Sorted by page, then by location. */
  readonly contents: readonly VaryingContent[]
  /** Sorted by page, then by location. */
  readonly messages: readonly PageMessage[]
}
