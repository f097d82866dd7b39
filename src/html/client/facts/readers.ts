import type { GraphJson } from '../../../model/dependency.js'
import { everyReader, valueOf, type Reader } from '../../../model/reader.js'
import { contains, type Scope } from '../../../model/scope.js'
import { groupBy } from './group.js'

/** The values that were chosen; an axis without one is open to all of its values. */
export type Choice = Reader

/** An axis that has values. */
export interface NamedAxis {
  readonly name: string
  readonly values: readonly string[]
}

/** Readers, by their values on each axis that is named; on any other, they have any value. */
export type ReadersBox = readonly (readonly [axis: string, values: readonly string[]])[]

/** Lists the axes to choose from, `sdk` first. */
export function axesOf({ axes: { sdk = [], ...others } }: GraphJson): NamedAxis[] {
  const axes = [{ name: 'sdk', values: sdk }, ...Object.entries(others).map(([name, values]) => ({ name, values }))]
  return axes.filter(({ values }) => values.length > 0)
}

/** Whether a value of any axis was chosen. */
export function isChosen(choice: Choice): boolean {
  return Object.values(choice).some((value) => value !== undefined)
}

/** Whether some of the readers have the values that were chosen. */
export function areAmong(readers: readonly Reader[], choice: Choice): boolean {
  const chosen = Object.entries(choice).filter(([, value]) => value !== undefined)
  return chosen.length === 0 || readers.some((reader) => chosen.every(([axis, value]) => mayHave(reader, axis, value)))
}

// A reader stands for all values of an axis that it leaves open.
function mayHave(reader: Reader, axis: string, value: string | undefined): boolean {
  return (valueOf(reader, axis) ?? value) === value
}

/** Lists the readers in a scope. */
export function readersIn(scope: Scope, axes: readonly NamedAxis[]): Reader[] {
  const named = new Set('any' in scope ? scope.any.flatMap((box) => Object.keys(box)) : ['sdk'])
  return everyReader(axes.filter(({ name }) => named.has(name))).filter((reader) => contains(scope, reader))
}

/** Puts readers in boxes: axis by axis, values that have the same readers together; an axis is named where it matters. */
export function boxesOf(readers: readonly Reader[], [axis, ...rest]: readonly NamedAxis[]): ReadersBox[] {
  if (axis === undefined) return readers.length > 0 ? [[]] : []
  const { name, values } = axis
  if (readers.every((reader) => valueOf(reader, name) === undefined)) return boxesOf(readers, rest)
  const boxes = values.map((value) => {
    const those = readers.filter((reader) => mayHave(reader, name, value))
    return boxesOf(those, rest)
  })
  const alike = [...groupBy(values.keys(), (index) => JSON.stringify(boxes[index])).values()]
  return alike.flatMap((members) => {
    const inner = boxes[members[0] ?? -1] ?? []
    if (alike.length === 1) return inner
    return inner.map((box): ReadersBox => [[name, members.map((index) => values[index]!)], ...box])
  })
}
