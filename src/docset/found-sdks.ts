import { valuesNamedBy } from '../directives/tabs/labels.js'
import type { Axis } from '../model/axis.js'
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

/** The SDKs that files name, sorted. */
export function findSdks(documents: Iterable<Document>, { settings, others, constants }: FoundBy): readonly string[] {
  const found = new Set<string>()
  for (const document of documents) {
    for (const id of writtenValues(document, 'sdk', settings) ?? []) if (typeof id === 'string') found.add(id)
    for (const directive of document.byNode.values()) {
      if (directive.kind === 'chooser')
        for (const { key, isAlways } of directive.entries)
          if (key !== directive.otherwise && !isAlways && valuesNamedBy(key, others) === undefined) found.add(key)
      const lists = directive.lists.filter(({ axis }) => axis === 'sdk')
      for (const { ids = [] } of resolveLists(lists, document.path, constants).lists)
        for (const id of ids) found.add(id)
    }
  }
  return Object.freeze([...found].sort())
}
