/** Where an item is in a sorted list without doubles, or where it would be. */
export function placeIn(sorted: readonly string[], item: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? '') < item) from = middle + 1
    else to = middle
  }
  return from
}

/** Whether an item is in a sorted list. */
export const isIn = (sorted: readonly string[], item: string): boolean => sorted[placeIn(sorted, item)] === item
