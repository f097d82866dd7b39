import type { Position } from 'unist'

/** One include on the way from a page to a node: the file that holds the `<Include>`, and where. */
export interface Inclusion {
  readonly path: string
  readonly position: Position
}

/** Where a node of a flattened tree was written. */
export interface Origin {
  /** Path of the file; the node's `position` is a place in it. */
  readonly path: string
  /** The includes that brought it in, the page's own first. */
  readonly chain: readonly Inclusion[]
}

declare module 'unist' {
  interface Data {
    /** Where a node that came from a partial was written; the nodes of one include share it. */
    origin?: Origin | undefined
  }
}
