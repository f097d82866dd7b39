import { pathsOf } from '../directives/include/target.js'
import { isTextValue } from '../directives/include/text-import.js'
import type { Docset } from '../docset/docset.js'
import { AskedReader } from '../model/asked-reader.js'
import { variantPaths, type FileNames } from '../model/file-names.js'
import type { Reader } from '../model/reader.js'
import type { Traced } from '../plan/page-plans.js'

/** Every file that an output is made from but its page, in order of first use. */
export function dependenciesOf({ source, steps }: Traced, page: string): string[] {
  const found = new Set([source])
  for (const { to, isFile, refused } of steps) if (isFile && refused !== 'include-cycle') found.add(to)
  found.delete(page)
  return [...found]
}

/** Where a file was looked for: at these paths in order, until one is there. */
export interface Lookup {
  readonly paths: readonly string[]
  /** Whether variant files may stand in for them. */
  readonly isVaried: boolean
}

/** Where the files of an output were looked for; all whom the plan makes no difference between get the same. */
export function lookupsOf({ steps, absent }: Traced, reader: Reader, { names, settings }: Docset): Lookup[] {
  const asked = new AskedReader(reader)
  const met = steps.filter(({ refused }) => refused !== 'directive-in-code')
  return [...met, ...absent].map(({ include, from, tried = [] }) =>
    include.kind === 'module'
      ? { paths: tried, isVaried: false }
      : { paths: pathsOf(include, from, asked, names, settings), isVaried: !isTextValue(include) },
  )
}

/**
 * Every path that was looked for on behalf of a reader and is not there, in order.
 *
 * @param page path of the page, where a variant file may stand in for it
 */
export function missingOf(
  lookups: readonly Lookup[],
  page: string | undefined,
  reader: Reader,
  { names }: Docset,
): string[] {
  const found = new Set<string>()
  const variants = page === undefined ? [] : variantPaths(page, reader, names.axes)
  for (const paths of [variants, ...lookups.map((lookup) => pathsFor(lookup, reader, names))]) {
    for (const path of paths) {
      if (names.has(path)) break
      found.add(path)
    }
  }
  return [...found]
}

function pathsFor({ paths, isVaried }: Lookup, reader: Reader, { axes }: FileNames): readonly string[] {
  return isVaried ? paths.flatMap((path) => [...variantPaths(path, reader, axes), path]) : paths
}
