import { describeValue } from './describe-value.js'
import { expectObject, expectType, rejectUnknown } from './expect.js'
import { partsOfDialect } from './option-names.js'
import { isRecord } from './record.js'
import type { Options } from './options.js'

/**
 * Options, with those of their dialect where they say nothing: records are joined key by key, and components part by
 * part. The values of an axis are a whole.
 *
 * @throws {TypeError} where the dialect is none
 */
export function withDialect(options: Options): Options {
  const { dialect } = options
  if (dialect === undefined) return options
  if (typeof dialect === 'function')
    throw new TypeError('Expected `dialect` to be an object, not a function: call it, as in `docusaurus()`')
  if (typeof dialect === 'string')
    throw new TypeError(
      `Expected \`dialect\` to be an object, not ${describeValue(dialect)}: what \`docusaurus()\` of \`mdx-partials/dialects\` and its like give`,
    )
  expectObject('dialect', dialect)
  rejectUnknown('part of a dialect', dialect, partsOfDialect)
  expectType('dialect.name', dialect.name, 'string')
  const joined: Record<string, unknown> = { ...dialect }
  // How grave messages are is read apart.
  delete joined.rules
  for (const [name, own] of Object.entries(options)) joined[name] = join(joined[name], own, depths[name] ?? 1)
  return joined
}

/** How deep the records of an option are joined, where it is not key by key. */
const depths: Readonly<Record<string, number>> = { sdks: 0, components: 2 }

// What is no record on both sides is replaced.
function join(under: unknown, over: unknown, depth: number): unknown {
  if (over === undefined) return under
  if (depth === 0 || !isRecord(under) || !isRecord(over)) return over
  const joined: Record<string, unknown> = { ...under }
  for (const [key, value] of Object.entries(over)) joined[key] = join(under[key], value, depth - 1)
  return joined
}
