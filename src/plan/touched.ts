/** What changes have touched. */
export interface Touched {
  /** The files whose text changed, that came or went, or that became pages or variant files by that. */
  readonly files: ReadonlySet<string>
  /** The files whose plans are not those of before; also of files that are no pages. */
  readonly pages: ReadonlySet<string>
  /** Whether everything may be another. */
  readonly isAll: boolean
}
