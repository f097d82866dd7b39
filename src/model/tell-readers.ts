import { groupBy } from './group-by.js'
import { valueOf, type Reader } from './reader.js'

/** Says values of an axis, where the others have other values of it. */
export type Say = (values: readonly string[], others: readonly string[], axis: string) => string

/** Lists values. */
export type Listing = (values: readonly string[]) => string

/**
 * Tells readers from others by values of the axes that are needed for it.
 *
 * @param say says the values of the last of them
 * @returns `''` where there are no others
 */
export function tellReaders(readers: readonly Reader[], others: readonly Reader[], list: Listing, say: Say): string {
  return phrases(readers, others, list, say).join('; ')
}

function phrases(readers: readonly Reader[], others: readonly Reader[], list: Listing, say: Say): string[] {
  const [axis, ...rest] = tellingAxes(readers, others)
  if (axis === undefined) return []
  const values = valuesOf(readers, axis)
  if (rest.length === 0) return [say(values, valuesOf(others, axis), axis)]
  const rows = values.map((value) => {
    const hasIt = (reader: Reader): boolean => valueOf(reader, axis) === value
    return { value, inner: phrases(readers.filter(hasIt), others.filter(hasIt), list, say) }
  })
  return groupBy(rows, ({ inner }) => JSON.stringify(inner)).flatMap((group) => {
    const names = list(group.map(({ value }) => value))
    const inner = group[0]?.inner ?? []
    return inner.length === 0 ? [names] : inner.map((words) => `${names} with ${words}`)
  })
}

/** Axes by which readers are told from others, none of them to spare; `sdk` last, and rather than another. */
function tellingAxes(readers: readonly Reader[], others: readonly Reader[]): string[] {
  const axes = Object.keys(readers[0] ?? {}).sort((a, b) => Number(a === 'sdk') - Number(b === 'sdk'))
  return axes.reduce((needed, axis) => {
    const fewer = needed.filter((name) => name !== axis)
    const on = (reader: Reader): string => JSON.stringify(fewer.map((name) => valueOf(reader, name)))
    const met = new Set(others.map(on))
    return readers.some((reader) => met.has(on(reader))) ? needed : fewer
  }, axes)
}

function valuesOf(readers: readonly Reader[], axis: string): string[] {
  return [...new Set(readers.flatMap((reader) => valueOf(reader, axis) ?? []))]
}
