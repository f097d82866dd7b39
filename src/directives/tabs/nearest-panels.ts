import { lineageOf, type Axis } from '../../model/axis.js'
import type { AskedReader } from '../../model/asked-reader.js'
import type { NamedValues } from './labels.js'

/**
 * Of panels that are for a reader, those that no other is nearer than on any axis: of values that extend one another, the
 * reader's own is the nearest.
 *
 * @param panels what each names
 * @param own the places of those that are compared
 * @param axes those of which panels name values
 */
export function findNearest(
  panels: readonly (NamedValues | undefined)[],
  own: ReadonlySet<number>,
  axes: readonly Axis[],
  asked: AskedReader,
): ReadonlySet<number> {
  const nearest = new Set(panels.keys())
  for (const axis of axes) {
    const distances = panels.map((panel, index) =>
      panel && own.has(index) ? distanceTo(panel, axis, asked) : undefined,
    )
    const least = distances.reduce<number>((found, distance = Infinity) => Math.min(found, distance), Infinity)
    for (const [index, distance] of distances.entries()) if ((distance ?? least) > least) nearest.delete(index)
  }
  return nearest
}

// How far up from the reader's value those are that a panel names; of one that names only who is left out, unknown.
function distanceTo({ ids }: NamedValues, axis: Axis, asked: AskedReader): number | undefined {
  const value = asked.value(axis.name)
  const named = ids.get(axis.name) ?? []
  if (value === undefined || named.length === 0) return undefined
  const steps = lineageOf(axis, value).findIndex((id) => named.includes(id))
  return steps < 0 ? undefined : steps
}
