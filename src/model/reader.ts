import type { Axis } from './axis.js'

/**
 * Who an output is for: a value for each axis, such as `{ sdk: 'go', audience: 'llm' }`. An axis that is left out is
 * left open: what it would decide stays.
 */
export type Reader = Readonly<Record<string, string | undefined>>

/** Who is asked for values while an output is planned: the axes that were asked for are noted, in order. */
export class AskedReader {
  readonly reader: Reader
  /** Readers who give the same answers to these get the same output. */
  readonly asked = new Set<string>()

  constructor(reader: Reader) {
    this.reader = reader
  }

  /** The value of an axis; `undefined` where the reader leaves it open. */
  value(axis: string): string | undefined {
    this.asked.add(axis)
    return valueOf(this.reader, axis)
  }
}

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
