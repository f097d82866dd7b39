import { valuesNamedBy } from '../directives/tabs/labels.js'
import type { Axis } from '../model/axis.js'
import { LayeredMap } from '../model/layered-map.js'
import type { Settings } from '../model/settings.js'
import type { Constants } from './constants.js'
import type { Document } from './document.js'
import { writtenValues } from './page-values.js'
import { resolveLists } from './resolve-lists.js'

/** By what SDKs are found where none are declared. */
export interface FoundBy {
  readonly settings: Settings
  /** The axes but `sdk`. */
  readonly others: readonly Axis[]
  readonly constants: Constants
}

/** The SDKs that files name. */
export interface FoundSdks {
  /** Sorted. */
  readonly sdks: readonly string[]
  readonly byFile: LayeredMap<string, readonly string[]>
  /** How many files name each. */
  readonly counts: ReadonlyMap<string, number>
  /** Paths of the files whose lists hang on constants, which other files may define. */
  readonly unsettled: ReadonlySet<string>
}

/**
 * Finds the SDKs that files name.
 *
 * @param paths of all files of markup, or of those that have changed since `before`
 * @param documentAt gives `undefined` for a file that is gone
 */
export function findSdks(
  paths: Iterable<string>,
  documentAt: (path: string) => Document | undefined,
  by: FoundBy,
  before: FoundSdks = none,
): FoundSdks {
  const counts = new Map(before.counts)
  const unsettled = new Set(before.unsettled)
  const byFile = new Map<string, readonly string[] | undefined>()
  const count = (ids: readonly string[], one: 1 | -1): void => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + one)
  }
  for (const path of new Set([...paths, ...before.unsettled])) {
    const document = documentAt(path)
    const ids = document && sdksIn(document, by)
    count(before.byFile.get(path) ?? [], -1)
    count(ids ?? [], 1)
    byFile.set(path, ids?.length === 0 ? undefined : ids)
    if (document && isUnsettled(document)) unsettled.add(path)
    else unsettled.delete(path)
  }
  const sdks = [...counts].flatMap(([id, times]) => (times > 0 ? [id] : [])).sort()
  return { sdks: Object.freeze(sdks), byFile: before.byFile.with(byFile), counts, unsettled }
}

const none: FoundSdks = { sdks: [], byFile: LayeredMap.of(new Map()), counts: new Map(), unsettled: new Set() }

function sdksIn(document: Document, { settings, others, constants }: FoundBy): readonly string[] {
  const found = new Set<string>()
  for (const id of writtenValues(document, 'sdk', settings) ?? []) if (typeof id === 'string') found.add(id)
  for (const directive of document.byNode.values()) {
    if (directive.kind === 'chooser')
      for (const { key, isAlways } of directive.entries)
        if (key !== directive.otherwise && !isAlways && valuesNamedBy(key, others) === undefined) found.add(key)
    const lists = directive.lists.filter(({ axis }) => axis === 'sdk')
    for (const { ids = [] } of resolveLists(lists, document.path, constants).lists) for (const id of ids) found.add(id)
  }
  return [...found]
}

const isUnsettled = ({ byNode }: Document): boolean =>
  [...byNode.values()].some(({ lists }) => lists.some(({ axis, expression }) => axis === 'sdk' && expression))
