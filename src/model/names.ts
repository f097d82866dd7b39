/** A name, or several for the same role. */
export type Names = string | readonly string[]
