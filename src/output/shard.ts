import { describeValue } from '../model/describe-value.js'

/** One of several shares of the same pages. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number
  readonly count: number
}

/** A share as it is asked for. @throws {TypeError} where it is none */
export function readShard(shard: unknown): Shard {
  const [, index, count] = typeof shard === 'string' ? (/^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(shard) ?? []) : []
  if (index !== undefined && count !== undefined && Number(index) <= Number(count))
    return { index: Number(index), count: Number(count) }
  throw new TypeError(
    `Expected option \`shard\` to be a share such as \`'3/16'\`, from \`'1/16'\` to \`'16/16'\`, not ${describeValue(shard)}`,
  )
}

/**
 * The pages of a share, in the order in which they are given. The largest are dealt out first, each to whoever has least,
 * so that shares are alike in size; who gets a page hangs on the pages and their sizes alone.
 *
 * @param sizeOf what a page adds to its share, a whole number
 */
export function pagesOfShard(
  pages: readonly string[],
  { index, count }: Shard,
  sizeOf: (page: string) => number,
): readonly string[] {
  const sizes = new Map(pages.map((page) => [page, sizeOf(page)] as const))
  const dealt = [...sizes].sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
  // A share beyond the pages has none.
  const loads = new Array<number>(Math.min(count, sizes.size)).fill(0)
  const own = new Set<string>()
  for (const [page, size] of dealt) {
    const least = lightest(loads)
    loads[least] = (loads[least] ?? 0) + size
    if (least === index - 1) own.add(page)
  }
  return pages.filter((page) => own.has(page))
}

// Of those that have least, the first.
function lightest(loads: readonly number[]): number {
  let at = 0
  loads.forEach((load, index) => {
    if (load < (loads[at] ?? 0)) at = index
  })
  return at
}
