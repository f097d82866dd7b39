import type { Docset } from '../../docset/docset.js'
import type { Duplicate } from '../../insight/duplicates/duplicates.js'
import { describeValue } from '../../model/describe-value.js'
import { expectOptions } from '../../model/expect.js'
import { isMarkup, normalizePath } from '../../model/path.js'
import { isRecord } from '../../model/record.js'
import { expectFile } from '../../output/misuse.js'

/** Where a duplicate goes. */
export interface ExtractOptions {
  /** Path of the partial to make, from the docs root. Left out, the duplicate has to be one already. */
  readonly to?: string
  /** What stands in each place, as it is to be written. Default: an include as the docs set writes others. */
  readonly include?: string
}

/** Where a duplicate goes, read. */
export interface Destination {
  readonly to: string
  /** Whether the partial is made. */
  readonly isNew: boolean
  readonly include: string | undefined
}

/** @throws {TypeError} where it is no duplicate, or `to` is no path for a new partial */
export function expectExtraction(
  duplicate: Pick<Duplicate, 'locations' | 'partial'>,
  options: ExtractOptions,
  docset: Docset,
): Destination {
  const given: unknown = duplicate
  const locations: unknown = isRecord(given) ? Reflect.get(given, 'locations') : undefined
  if (!Array.isArray(locations))
    throw new TypeError(`Expected a duplicate, as \`findDuplicates\` gives it, not ${describeValue(given)}`)
  for (const { path } of duplicate.locations) expectFile(path, docset)
  const { to = duplicate.partial, include } = expectOptions(options, ['to', 'include'])
  if (include !== undefined && typeof (include as unknown) !== 'string')
    throw new TypeError(`Expected option \`include\` to be a string, not ${describeValue(include)}`)
  const path = typeof (to as unknown) === 'string' ? normalizePath(to ?? '') : undefined
  if (to === duplicate.partial && path !== undefined) return { to: path, isNew: false, include }
  if (path === undefined || !isMarkup(path) || !docset.settings.isPartial(path))
    throw new TypeError(
      `Expected option \`to\` to be the path of a partial, such as \`_partials/call.mdx\`, not ${describeValue(to)}`,
    )
  if (docset.names.has(path)) throw new TypeError(`Expected no file at \`${path}\` yet`)
  return { to: path, isNew: true, include }
}
