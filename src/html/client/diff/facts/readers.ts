import { valueOf, type Reader } from '../../../../model/reader.js'
import type { Diff, PageChange } from '../../../../review/change.js'
import type { NamedAxis } from '../../facts/readers.js'
import { readersTexts } from '../../facts/wording.js'

/** The readers of a change, as those of the page are told from each other; none where there is only one. */
export function textsOf(change: PageChange, { readers: compared = {} }: Diff): string[] {
  const all = change.readers ? (compared[change.page] ?? change.readers) : change.scope.map((sdk) => ({ sdk }))
  if (all.length === 1) return all.flatMap((reader) => Object.values(reader).filter((value) => value !== undefined))
  return readersTexts(readersOf(change), axesOf(all)).map(({ text }) => text)
}

/** The readers of a change. */
export function readersOf({ readers, sdks }: Pick<PageChange, 'readers' | 'sdks'>): readonly Reader[] {
  return readers ?? sdks.map((sdk) => ({ sdk }))
}

/** The axes of readers, with the values that they have. */
export function axesOf(readers: readonly Reader[]): NamedAxis[] {
  const names = [...new Set(readers.flatMap((reader) => Object.keys(reader)))]
  return names.map((name) => ({ name, values: [...new Set(readers.flatMap((reader) => valueOf(reader, name) ?? []))] }))
}
