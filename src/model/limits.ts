/** How deep a file may be nested, in nodes. */
export const fileDepthLimit = 400

/** What an include adds to the depth of what it brings in. */
export const includeDepth = 5

/** How long a text may get that is put together of props. */
export const textLimit = 1_000_000
