/** Compares texts by their characters, whatever the language of the reader. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many of so many places something holds of, where it holds of the first ones alone. */
export function countFirst(places: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, places]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(middle)) from = middle + 1
    else to = middle
  }
  return from
}

/** Where an item is in a sorted list without doubles, or where it would be. */
export function placeIn(sorted: readonly string[], item: string): number {
  return countFirst(sorted.length, (place) => (sorted[place] ?? '') < item)
}

/** Whether an item is in a sorted list. */
export const isIn = (sorted: readonly string[], item: string): boolean => sorted[placeIn(sorted, item)] === item
