import type { Axis } from './axis.js'

/**
 * Who an output is for: a value for each axis, such as `{ sdk: 'go', audience: 'llm' }`. An axis that is left out is
 * left open: what it would decide stays.
 */
export type Reader = Readonly<Record<string, string | undefined>>

/** The value that a reader has on an axis. */
export function valueOf(reader: Reader, axis: string): string | undefined {
  return Object.hasOwn(reader, axis) ? reader[axis] : undefined
}

/** Readers with a value on each of some axes, in the order of the axes; axes without values are left open. */
export function everyReader(axes: readonly Pick<Axis, 'name' | 'values'>[]): Reader[] {
  return axes
    .filter(({ values }) => values.length > 0)
    .reduce<Reader[]>(
      (readers, { name, values }) => readers.flatMap((reader) => values.map((value) => ({ ...reader, [name]: value }))),
      [{}],
    )
}

/** A reader in words. */
export function describeReader(reader: Reader): string {
  return Object.values(reader)
    .filter((value) => value !== undefined)
    .join(', ')
}
