import type { Position } from 'unist'
import type { Scope } from './scope.js'

/** What became of the file an `<Include>` names. A `cycle` is an edge that some output had to refuse. */
export type EdgeStatus = 'ok' | 'missing' | 'cycle' | 'outside' | 'dynamic'

/** One `<Include>` in one file, to one file; an include whose partial has variant files makes an edge to each. */
export interface Edge {
  /** Path of the file that holds the `<Include>`. */
  readonly from: string
  /** Path of the file it brings in; where there is none, the path that was looked for, or `src` as written. */
  readonly to: string
  /** `src` as written. */
  readonly src: string
  /** The SDKs for which it is live within its file: conditions, tab panels and variant files count. */
  readonly scope: Scope
  /** Where it stands in `from`. */
  readonly place: Position
  readonly status: EdgeStatus
}

/** A file of the docs set, as the graph knows it. */
export interface FileNode {
  readonly path: string
  /** `code` is any file that is neither `.mdx` nor `.md`. */
  readonly kind: 'page' | 'partial' | 'code'
  /** For a page, the SDKs it is built for; for any other file, all. */
  readonly scope: Scope
  /** Path of the file that this one stands in for, if it is a variant file. */
  readonly variantOf?: string
}

/** A step of an output: an edge that was followed, at a depth of the chain of includes; 0 is the page's own. */
export interface Step {
  /** Index into the graph's edges. */
  readonly edge: number
  readonly depth: number
}

/** The live edges of one page for the SDKs that share them, in order of first use. */
export interface Trace {
  readonly page: string
  /** Path of the file that the page is made from for these SDKs: the page itself, or a variant file. */
  readonly source: string
  /** The SDKs; `null` stands for the target without an SDK. */
  readonly sdks: readonly (string | null)[]
  readonly steps: readonly Step[]
}

/** The graph as plain JSON. */
export interface GraphJson {
  readonly version: 1
  readonly sdks: readonly string[]
  /** Sorted by path. */
  readonly files: readonly FileNode[]
  /** Sorted by `from`, then by place, then by `to`. */
  readonly edges: readonly Edge[]
  /** Sorted by page. */
  readonly traces: readonly Trace[]
}
