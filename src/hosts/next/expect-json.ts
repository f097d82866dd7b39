import { describeValue } from '../../model/describe-value.js'
import { isRecord } from '../../model/record.js'

/** @throws {TypeError} where a value holds what JSON does not, with the way there */
export function expectJson(name: string, value: unknown, above: readonly object[] = []): void {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value) || Number.isFinite(value)) return
  const isPlain = Array.isArray(value) || isRecord(value)
  if (!isPlain || above.includes(value))
    throw new TypeError(
      `Expected \`${name}\` to be JSON, not ${describeValue(value)}: Turbopack takes no other options. Put it into the file that \`config\` or \`mdx\` names`,
    )
  for (const [key, inside] of Object.entries(value)) expectJson(`${name}.${key}`, inside, [...above, value])
}
