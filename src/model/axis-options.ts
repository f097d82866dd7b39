import type { Names } from './names.js'

/** What one value of an axis is called. */
export interface AxisValueOptions {
  /** Its label or labels on tabs. Default: none; its id is always one. */
  readonly label?: Names
  /** The id of the value that it extends: what is for that one is for it too, where nothing nearer is. Default: none. */
  readonly extends?: string
}

/** The values of an axis: ids, or a record of id → label or labels on tabs, or more of each. */
export type AxisValues = readonly string[] | Readonly<Record<string, Names | AxisValueOptions>>

/** An axis beside `sdk`. */
export interface AxisOptions {
  readonly values: AxisValues
  /** The attribute, or attributes, that list values on conditions and panels. Default: the name of the axis. */
  readonly attribute?: Names
  /** The same for values that are left out. Default: the first attribute behind `not`, such as `notIs`. */
  readonly notAttribute?: Names
}
