import { pathsMissing } from '../directives/include/target.js'
import type { Docset } from '../docset/docset.js'
import { variantPaths } from '../model/file-names.js'
import type { Reader } from '../model/reader.js'
import type { Traced } from '../plan/page-plans.js'

/** Every file that an output is made from but its page, in order of first use. */
export function dependenciesOf({ source, steps }: Traced, page: string): string[] {
  const found = new Set([source])
  for (const { to, isFile, refused } of steps) if (isFile && refused !== 'include-cycle') found.add(to)
  found.delete(page)
  return [...found]
}

/**
 * Every path that was looked for on behalf of a reader and is not there, in order.
 *
 * @param page path of the page, where a variant file may stand in for it
 */
export function missingOf(
  { steps, absent }: Traced,
  page: string | undefined,
  reader: Reader,
  { names, settings }: Docset,
): string[] {
  const found = new Set<string>()
  for (const path of page === undefined ? [] : variantPaths(page, reader, names.axes)) {
    if (names.has(path)) break
    found.add(path)
  }
  const met = steps.filter(({ refused }) => refused !== 'directive-in-code')
  for (const { include, from, tried = [] } of [...met, ...absent]) {
    if (include.kind === 'module') for (const path of tried) found.add(path)
    else for (const path of pathsMissing(include, from, reader, names, settings)) found.add(path)
  }
  return [...found]
}
