import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import { contains } from '../model/scope.js'
import { told } from '../model/told-readers.js'

/** Outputs of a page. */
export interface Outputs {
  readonly page: string
  /** The SDKs, in the order in which they are declared. */
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
}

/** The readers whom a page is built for, with a value on each axis; one without any where there are no values. */
export function readersOf(page: string, docset: Docset): readonly Reader[] {
  const scope = docset.scope(page)
  if ('except' in scope && scope.except.length === 0) return docset.readers
  return docset.readers.filter((reader) => contains(scope, reader))
}

/** Readers of a page, told as outputs. */
export function outputsFor(page: string, readers: readonly Reader[], { values }: Docset): Outputs {
  return { page, ...told(readers, { axes: values }) }
}
