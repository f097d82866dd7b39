/** How deep a file may be nested, in nodes; an expression in it is counted by itself. */
export const fileDepthLimit = 400

/** How deep a value may be nested that is put together of props. */
export const valueDepthLimit = 400

/** What an include adds to how deep a reading is called, in nodes. */
export const includeDepth = 5

/** How deep readings are made within each other, in nodes; a deeper one is made by itself. */
export const callDepthLimit = 300

/** How long a text may get that is put together of props. */
export const textLimit = 1_000_000

/** As many characters count as one node. */
export const textSize = 100

/** How many items a list may have that is put together of others. */
export const itemLimit = 10_000

/** How large what is spread may be, in nodes, where props are read of it by name. */
export const spreadLimit = 10_000
