import { idsOf } from '../../model/value-ids.js'
import { idsLeft, type Retired } from './retired.js'

/** Front matter without a value that is listed in it, wherever it is. */
export function withoutValue(data: unknown, retired: Retired): unknown {
  if (typeof data === 'string') {
    const words = data.split(',').map((word) => word.trim())
    const left = words.flatMap((word) => {
      const ids = idsOf(retired.axis, word)
      return ids.includes(retired.id) ? idsLeft(ids, retired) : [word]
    })
    return [...new Set(left)].join(', ')
  }
  if (Array.isArray(data))
    return data.flatMap((item: unknown) => {
      const kept = withoutValue(item, retired)
      return kept === '' && item !== '' ? [] : [kept]
    })
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
      const kept = withoutValue(value, retired)
      const isNothing = (kept === '' && value !== '') || (Array.isArray(kept) && kept.length === 0)
      return isNothing ? [] : [[key, kept]]
    }),
  )
}

/** Code without a value that a list in it names: a host may read from that for whom a page is. */
export function withoutListed(code: string, retired: Retired): string {
  const left = code.replace(/(['"`])([^'"`\n]*)\1,?/g, (text, _, word: string) => {
    const ids = idsOf(retired.axis, word)
    return ids.includes(retired.id) ? idsLeft(ids, retired).join() : text
  })
  return left.replace(/[\s,]+/g, ' ').replace(/ (?=\])|(?<=\[) /g, '')
}
