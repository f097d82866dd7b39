import { codeSpan } from './code-span.js'

/** `1 page`, `2 pages`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** The first of a list, and how many more there are. */
export function some(items: readonly string[], limit: number): string {
  const shown = items.slice(0, items.length > limit + 1 ? limit : items.length)
  const rest = items.length - shown.length
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** Each item once, with how often it came. */
export function counted(items: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].map(([item, times]) => (times === 1 ? item : `${item} ×${times}`))
}

/** Ids or paths, one after the other. */
export function codeSpans(ids: readonly string[]): string {
  return ids.map((id) => codeSpan(id, 120)).join(', ')
}
