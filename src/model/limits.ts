/** How deep a file may be nested, in nodes; an expression in it is counted by itself. */
export const fileDepthLimit = 400

/** How deep a value may be nested that is put together of props. */
export const valueDepthLimit = 400

/** What an include adds to the depth of what it brings in. */
export const includeDepth = 5

/** How long a text may get that is put together of props. */
export const textLimit = 1_000_000

/** As many characters count as one node. */
export const textSize = 100
