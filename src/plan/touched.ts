/** What changes have touched. */
export interface Touched {
  /** The files whose text changed, that came, or that went. */
  readonly files: ReadonlySet<string>
  /** The files whose plans are not those of before; also of files that are no pages. */
  readonly pages: ReadonlySet<string>
  /** Whether everything may be another. */
  readonly isAll: boolean
}

/** What changes one behind another have touched. */
export function bothTouched(a: Touched, b: Touched): Touched {
  return {
    files: new Set([...a.files, ...b.files]),
    pages: new Set([...a.pages, ...b.pages]),
    isAll: a.isAll || b.isAll,
  }
}
