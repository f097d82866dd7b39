/** What a value is that follows; from `shapes` on, an object of the shape with that number. */
export const tag = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** An item that an array does not have. */
  hole: 4,
  /** A whole number of 31 bits. */
  integer: 5,
  /** Any other number, as a string by its place. */
  number: 6,
  /** A string, by its place. */
  word: 7,
  /** A string that stands in the text, behind the start of the node that it is of. */
  slice: 8,
  /** A string with half a character in it, as JSON. */
  json: 9,
  array: 10,
  regexp: 11,
  bigint: 12,
  error: 13,
  /** An object that was there before, by its place. */
  again: 14,
  /** An object of another file than what is around it: that file's path, then the object. */
  file: 15,
  shapes: 16,
} as const

/** How deep what is packed may be nested. */
export const packDepthLimit = 1000
