/** What changes have touched, as far as outputs may be made from something else. */
export interface Retraced {
  /** The files whose text changed, that came or went, or that became pages or variant files by that. */
  readonly files: ReadonlySet<string>
  /** The files whose plans are not those of before; also of files that are no pages. */
  readonly pages: ReadonlySet<string>
  /** Whether everything may be another. */
  readonly isAll: boolean
}

/** What changes have touched. */
export interface Touched extends Retraced {
  /** Of both, those of which outputs are made from what they were made from, step by step: only texts are others. */
  readonly retold: ReadonlySet<string>
}

/** What changes have touched but for what is told as before. */
export function retracedBy({ files, pages, retold, isAll }: Touched): Retraced {
  const isOther = (path: string): boolean => !retold.has(path)
  return { files: new Set([...files].filter(isOther)), pages: new Set([...pages].filter(isOther)), isAll }
}
