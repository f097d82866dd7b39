/** How many includes one output may expand: partials that include each other many times over would never end. */
export const includeLimit = 10_000

/** How deep a file may be nested, in nodes. */
export const fileDepthLimit = 400

/** How deep an output may be nested, in nodes. */
export const outputDepthLimit = 500

/** What an include adds to the depth of what it brings in. */
export const includeDepth = 5
