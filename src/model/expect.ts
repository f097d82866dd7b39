import { didYouMean } from './nearest.js'

/** @throws {TypeError} where a value is no object */
export function expectObject(name: string, value: unknown): asserts value is object {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`Expected \`${name}\` to be an object, not \`${String(value)}\``)
  }
}

/** @throws {TypeError} where an option has another type */
export function expectType(name: string, value: unknown, type: 'boolean'): asserts value is boolean
export function expectType(name: string, value: unknown, type: 'function'): void
export function expectType(name: string, value: unknown, type: 'boolean' | 'function'): void {
  if (typeof value !== type) {
    throw new TypeError(`Expected option \`${name}\` to be a ${type}, not \`${String(value)}\``)
  }
}

/**
 * The options of a call, an object that holds nothing unknown.
 *
 * @throws {TypeError} where it is no object, or has other keys than these, with the nearest one
 */
export function expectOptions<Given extends object>(
  options: Given,
  allowed: readonly string[],
  kind = 'option',
): Given {
  expectObject('options', options)
  rejectUnknown(kind, options, allowed)
  return options
}

/** @throws {TypeError} where an object has other keys than these, with the nearest one */
export function rejectUnknown(kind: string, value: object, allowed: readonly string[]): void {
  for (const name of Object.keys(value)) {
    if (allowed.includes(name)) continue
    throw new TypeError(`Unexpected ${kind} \`${name}\`${didYouMean(name, allowed)}`)
  }
}

/** Strings of an option that takes one or several. @throws {TypeError} where one is none */
export function expectStrings(name: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((item) => {
    if (typeof item !== 'string') {
      throw new TypeError(`Expected option \`${name}\` to hold strings, not \`${String(item)}\``)
    }
    return item
  })
}
