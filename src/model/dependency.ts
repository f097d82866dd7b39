import type { Position } from 'unist'
import type { RefusalId } from './refusal.js'
import type { Scope } from './scope.js'

/**
 * What became of the file that an include names. A `cycle` is an edge that some output had to refuse. A `code` is one
 * to a file that is there, but that outputs meet only in code, which brings nothing in. A `value` is one to a file that
 * is there, but that outputs meet only as what is imported: the page shows it when it runs.
 */
export type EdgeStatus = 'ok' | 'missing' | 'cycle' | 'code' | 'value' | 'outside' | 'dynamic'

/** One include in one file, to one file; an include whose partial has variant files makes an edge to each. */
export interface Edge {
  /** Path of the file that holds the include. */
  readonly from: string
  /** Path of the file it brings in; where there is none, the path that was looked for, or `src` as written. */
  readonly to: string
  /** `src` as written, or what an import names. */
  readonly src: string
  /** The readers for whom it is live within its file: conditions, tab panels and variant files count. */
  readonly scope: Scope
  /** Where it stands in `from`. */
  readonly position: Position
  readonly status: EdgeStatus
}

/** A file of the docs set, as the graph knows it. */
export interface FileNode {
  readonly path: string
  /** `code` is any file that is neither `.mdx` nor `.md`. */
  readonly kind: 'page' | 'partial' | 'code'
  /** For a page, the readers it is built for; for any other file, all. */
  readonly scope: Scope
  /** Path of the file that this one stands in for, if it is a variant file. */
  readonly variantOf?: string
}

/** An include that was met on the way through an output: the one before whose file holds it is its parent. */
export interface Step {
  /** Index into the graph's edges. */
  readonly edge: number
  /** Index of the step that opened the file that holds the include; `null` for the page's own. It is always smaller. */
  readonly parent: number | null
  /** The rule by which it was refused; left out where it was followed. */
  readonly refused?: RefusalId
  /** Whether code takes the file as a value; left out where it does not. */
  readonly value?: true
}

/** Readers, by their values on each axis that is named; `null` is an axis that they leave open. */
export type ReaderBox = Readonly<Record<string, readonly (string | null)[]>>

/** The includes of one page for the readers who share them, in order of first use. */
export interface Trace {
  readonly page: string
  /** Path of the file that the page is made from for these readers: the page itself, or a variant file. */
  readonly source: string
  /** In the fewest boxes; no reader is in two of them. */
  readonly readers: readonly ReaderBox[]
  readonly steps: readonly Step[]
}

/** The graph as plain JSON. */
export interface GraphJson {
  readonly version: 2
  /** The values of each axis, `sdk` first. */
  readonly axes: Readonly<Record<string, readonly string[]>>
  /** Sorted by path. */
  readonly files: readonly FileNode[]
  /** Sorted by `from`, then by position, then by `to`. */
  readonly edges: readonly Edge[]
  /**
   * Paths of what is looked at by itself, sorted: pages, and of the files that no page is made from those that lead to
   * all others of them.
   */
  readonly roots: readonly string[]
  /** Of every file of markup, sorted by page. */
  readonly traces: readonly Trace[]
}
