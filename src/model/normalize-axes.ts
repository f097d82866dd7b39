import type { Axis } from './axis.js'
import { describeValue } from './describe-value.js'
import { expectNames, expectObject, expectStrings, rejectUnknown } from './expect.js'
import { didYouMean } from './nearest.js'
import { isRecord } from './record.js'
import type { Names } from './names.js'
import type { AxisValues } from './axis-options.js'
import type { Options } from './options.js'

/** Names that readers and queries have another use for. */
const reserved: ReadonlySet<string> = new Set(['variant', 'deep', 'sdk', ''])

/** The axes of options, `sdk` first. */
export function normalizeAxes({ sdks, axes = {} }: Options, sdk: Names = 'sdk', notSdk: Names = 'notSdk'): Axis[] {
  expectObject('axes', axes)
  const others = Object.entries(axes).map(([name, given]): Axis => {
    if (reserved.has(name))
      throw new TypeError(
        `Expected another name for axis \`${name}\`${name === 'sdk' ? ': its values are `sdks`' : ''}`,
      )
    if (!isList(given)) expectObject(`axes.${name}`, given)
    const options = isList(given) ? { values: given } : given
    rejectUnknown(`option of axis ${name}`, options, ['values', 'attribute', 'notAttribute'])
    const { attribute = name } = options
    const is = expectNames(`axes.${name}.attribute`, attribute)
    const first = is[0] ?? name
    const { notAttribute: not = `not${first.slice(0, 1).toUpperCase()}${first.slice(1)}` } = options
    return makeAxis(name, `axes.${name}.values`, options.values, is, expectNames(`axes.${name}.notAttribute`, not))
  })
  const names = [expectNames('components.if.sdk', sdk), expectNames('components.if.notSdk', notSdk)] as const
  const all = [makeAxis('sdk', 'sdks', sdks === undefined ? [] : sdks, ...names), ...others]
  expectOwnAttributes(all)
  return all
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function makeAxis(
  name: string,
  option: string,
  given: AxisValues,
  is: readonly string[],
  not: readonly string[],
): Axis {
  if (!isList(given) && !isRecord(given)) {
    throw new TypeError(
      `Expected \`${option}\` to be an array of ids, or an object of labels by id, not ${describeValue(given)}`,
    )
  }
  const noun = name === 'sdk' ? 'SDK' : 'value'
  const entries: (readonly [unknown, unknown])[] = isList(given)
    ? Array.from(given, (id) => [id, []] as const)
    : Object.entries(given)
  const labels = new Map<string, readonly string[]>()
  const parents = new Map<string, string>()
  for (const [id, value] of entries) {
    if (typeof id !== 'string' || id === '')
      throw new TypeError(`Expected ${noun} ids to be strings that are not empty, not ${describeValue(id)}`)
    if (labels.has(id)) throw new TypeError(`Expected ${noun} \`${id}\` to be declared once`)
    const { label, parent } = readValue(`${option}.${id}`, value)
    labels.set(id, label)
    if (parent !== undefined) parents.set(id, parent)
  }
  const axis = {
    name,
    values: Object.freeze([...labels.keys()]),
    labels,
    parents,
    attributes: { is: new Set(is), not: new Set(not) },
  }
  for (const [id, parent] of parents) expectParent(axis, id, parent)
  return Object.freeze(axis)
}

function readValue(option: string, value: unknown): { label: readonly string[]; parent?: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { label: expectStrings(option, value) }
  expectObject(option, value)
  rejectUnknown(`option of ${option}`, value, ['label', 'extends'])
  const { label = [], extends: parent }: { label?: unknown; extends?: unknown } = value
  if (parent !== undefined && typeof parent !== 'string')
    throw new TypeError(`Expected \`${option}.extends\` to be an id, not ${describeValue(parent)}`)
  return { label: expectStrings(`${option}.label`, label), ...(parent === undefined ? {} : { parent }) }
}

function expectParent({ values, parents }: Axis, id: string, parent: string): void {
  if (!values.includes(parent))
    throw new TypeError(
      `Expected \`${id}\` to extend a value that is declared, not \`${parent}\`${didYouMean(
        parent,
        values.filter((value) => value !== id),
      )}`,
    )
  const seen = new Set([id])
  for (let next: string | undefined = parent; next !== undefined; next = parents.get(next)) {
    if (seen.has(next)) throw new TypeError(`Expected \`${id}\` not to extend itself`)
    seen.add(next)
  }
}

function expectOwnAttributes(axes: readonly Axis[]): void {
  const owners = new Map<string, string>()
  for (const { name, attributes } of axes) {
    for (const attribute of [...attributes.is, ...attributes.not]) {
      const owner = owners.get(attribute)
      if (owner !== undefined) {
        throw new TypeError(
          `Expected attribute \`${attribute}\` to have one meaning, found it for axis \`${owner}\` and \`${name}\``,
        )
      }
      owners.set(attribute, name)
    }
  }
}
