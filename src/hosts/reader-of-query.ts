import type { Resolver } from '../resolver.js'

/** Who a query names, as in `page.mdx?sdk=go`: values of axes; what is on no axis is for others, and what is empty is left open. */
export function readerOfQuery(query: string, { axes }: Resolver): Record<string, string> {
  const values = new URLSearchParams(query)
  const named = Object.keys(axes).flatMap((axis) => {
    const value = values.get(axis)
    return value === null || value === '' ? [] : [[axis, value] as const]
  })
  return Object.fromEntries(named)
}
