import type { GraphJson } from '../model/dependency.js'
import { describeValue } from '../model/describe-value.js'
import { expectOptions, expectType } from '../model/expect.js'
import { didYouMean } from '../model/nearest.js'
import type { Reader } from '../model/reader.js'

/** What a query is narrowed to: readers with these values, and whether to go through other files. */
export interface QueryOptions {
  /** Whether to go through other files. Default: `false` of `dependencies`, else `true`. */
  readonly deep?: boolean | undefined
  /** Id of an SDK. Default: any. */
  readonly sdk?: string | undefined
  /** A value of any other axis that is declared. Default: any. */
  readonly [axis: string]: string | boolean | undefined
}

/** The options of a query, read. */
export interface Query {
  readonly deep: boolean
  readonly reader: Reader
}

/** @throws {TypeError} where an option is not known, or names a value that is not declared */
export function readQuery({ axes }: Pick<GraphJson, 'axes'>, options: QueryOptions, deep: boolean): Query {
  const { deep: given = deep, ...values } = expectOptions(options, ['deep', ...Object.keys(axes)])
  expectType('deep', given, 'boolean')
  const reader: Record<string, string> = {}
  for (const [axis, value] of Object.entries(values)) {
    if (value === undefined) continue
    const declared = axes[axis] ?? []
    if (typeof value !== 'string' || !declared.includes(value)) {
      const noun = axis === 'sdk' ? 'declared SDK' : `declared value of \`${axis}\``
      throw new TypeError(`Expected ${describeValue(value)} to be a ${noun}${didYouMean(value, declared)}`)
    }
    reader[axis] = value
  }
  return { deep: given, reader }
}
