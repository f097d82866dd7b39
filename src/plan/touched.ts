/** What changes of files have touched. */
export interface Touched {
  /** Paths whose text is another one, that are new, or that are gone. */
  readonly files: ReadonlySet<string>
  /** Paths whose plans are not those that they were. */
  readonly pages: ReadonlySet<string>
  /** Whether anything else may be other than it was, too. */
  readonly isAll: boolean
}
