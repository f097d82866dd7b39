/** What changes have touched. */
export interface Touched {
  /** The files whose text changed, that came or went, or that became pages or variant files by that. */
  readonly files: ReadonlySet<string>
  /** The files whose plans are not those of before; also of files that are no pages. */
  readonly pages: ReadonlySet<string>
  /** Of both, those of which outputs are made from what they were made from, step by step: only texts are others. */
  readonly retold: ReadonlySet<string>
  /** Whether everything may be another. */
  readonly isAll: boolean
}

/** No change. */
export const untouched: Touched = { files: new Set(), pages: new Set(), retold: new Set(), isAll: false }

/** What two changes have touched, one behind the other. */
export function touchedByBoth(one: Touched, other: Touched): Touched {
  const both = [one, other]
  const [files = [], pages = [], retold = []] = (['files', 'pages', 'retold'] as const).map((key) => [
    ...one[key],
    ...other[key],
  ])
  const isRetold = (path: string): boolean =>
    both.every((touched) => touched.retold.has(path) || !(touched.files.has(path) || touched.pages.has(path)))
  return {
    files: new Set(files),
    pages: new Set(pages),
    retold: new Set(retold.filter(isRetold)),
    isAll: one.isAll || other.isAll,
  }
}
