import type { Position } from 'unist'

/** One include on the way from a page to a node: the file that holds the `<Include>`, and where. */
export interface Inclusion {
  readonly path: string
  readonly position: Position
}

/** A panel of tabs that a node stood in, whether the panel is left or only its content. */
export interface OriginPanel {
  readonly label: string | undefined
  /** Path of the file that it was written in. */
  readonly path: string
  readonly position: Position | undefined
}

/** Where a node of a flattened tree was written. */
export interface Origin {
  /** Path of the file; the node's `position` is one in it. */
  readonly path: string
  /** The includes that brought it in, the page's own first. */
  readonly chain: readonly Inclusion[]
  /** The panels around it, the outermost first; left out where there are none. */
  readonly panels?: readonly OriginPanel[]
}

declare module 'unist' {
  interface Data {
    /**
     * Where a node was written that came from a partial, or stood in a panel of tabs; the nodes of one include that
     * stood in the same panels share it.
     */
    origin?: Origin | undefined
  }
}
