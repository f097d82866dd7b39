import { code } from '../model/code.js'
import { rejectSlips } from '../model/expect.js'
import type { Resolver } from '../resolver.js'

/**
 * Who a query names, as in `page.mdx?sdk=go`: values of axes; what is on no axis is for others, and what is empty is left
 * open.
 *
 * @param query with or without the `?` before it
 * @throws {TypeError} for a name that can only be a slip of an axis
 */
export function readerOfQuery(query: string, { axes }: Resolver): Record<string, string> {
  const values = new URLSearchParams(query)
  const names = Object.keys(axes)
  rejectSlips(values.keys(), names, (name) => `${code(name)} in the query ${code(query.replace(/^\??/, '?'))}`)
  const named = names.flatMap((axis) => {
    const value = values.get(axis)
    return value === null || value === '' ? [] : [[axis, value] as const]
  })
  return Object.fromEntries(named)
}
