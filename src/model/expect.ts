import { code } from './code.js'
import { describeValue } from './describe-value.js'
import { isIdentifier } from './identifier.js'
import { didYouMean, meant, sureSlipOf } from './nearest.js'
import { isRecord } from './record.js'

/** @throws {TypeError} where a value is no record: no object, or one of some class */
export function expectObject(name: string, value: unknown): asserts value is object {
  if (!isRecord(value)) {
    throw new TypeError(`Expected \`${name}\` to be an object, not ${describeValue(value)}`)
  }
}

/** @throws {TypeError} where an option has another type */
export function expectType(name: string, value: unknown, type: 'boolean'): asserts value is boolean
export function expectType(name: string, value: unknown, type: 'string'): asserts value is string
export function expectType(name: string, value: unknown, type: 'function'): void
export function expectType(name: string, value: unknown, type: 'boolean' | 'function' | 'string'): void {
  if (typeof value !== type) {
    throw new TypeError(`Expected option \`${name}\` to be a ${type}, not ${describeValue(value)}`)
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

/** @throws {TypeError} where an object has other keys than these, with the nearest one, or all where they are few */
export function rejectUnknown(kind: string, value: object, allowed: readonly string[]): void {
  for (const name of Object.keys(value)) {
    if (allowed.includes(name)) continue
    const near = didYouMean(name, allowed)
    const all = near === '' && allowed.length < 10 ? `, expected ${allowed.map(code).join(', ')}` : near
    throw new TypeError(`Unexpected ${kind} \`${name}\`${all}`)
  }
}

/**
 * For names of which others than these may stand there.
 *
 * @param say names one
 * @throws {TypeError} for one that can only be a slip
 */
export function rejectSlips(names: Iterable<string>, known: readonly string[], say: (name: string) => string): void {
  for (const name of names) {
    const near = known.includes(name) ? undefined : sureSlipOf(name, known)
    if (near !== undefined) throw new TypeError(`Unexpected ${say(name)}${meant(near)}`)
  }
}

/** Strings of an option that takes one or several. @throws {TypeError} where one is none */
export function expectStrings(name: string, value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? Array.from(value) : [value]
  return list.map((item) => {
    if (typeof item !== 'string') {
      throw new TypeError(`Expected option \`${name}\` to hold strings, not ${describeValue(item)}`)
    }
    return item
  })
}

/** Names of an option that takes one or several. @throws {TypeError} where there is none, or one is empty */
export function expectNames(name: string, value: unknown): readonly string[] {
  const names = expectStrings(name, value)
  if (names.length === 0 || names.includes(''))
    throw new TypeError(`Expected option \`${name}\` to hold one name or several, none of them empty`)
  return names
}

/** Names that code has for something. @throws {TypeError} where one is none */
export function expectIdentifiers(name: string, value: unknown): readonly string[] {
  const names = expectNames(name, value)
  for (const each of names)
    if (!isIdentifier(each))
      throw new TypeError(`Expected option \`${name}\` to hold names as code has them, not ${code(each)}`)
  return names
}

/**
 * The items of an option or argument that takes any iterable; a string is taken for one of its items.
 *
 * @param of what its items are
 * @throws {TypeError} where it is none
 */
export function expectIterable(name: string, value: unknown, of: string): readonly unknown[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)]
  throw new TypeError(`Expected \`${name}\` to be an iterable of ${of}, not ${describeValue(value)}`)
}

/** @throws {TypeError} where a path is no string */
export function expectPath(path: unknown): string {
  if (typeof path === 'string') return path
  throw new TypeError(`Expected a path, not ${describeValue(path)}`)
}

/** One of some names. @throws {TypeError} where a value is none of them, with the nearest one */
export function expectAmong<Name extends string>(names: readonly Name[], what: string, value: unknown): Name {
  const found = names.find((name) => name === value)
  if (found !== undefined) return found
  const listed = names.map((name) => `'${name}'`).join(', ')
  throw new TypeError(`Expected ${what} to be one of ${listed}, not ${describeValue(value)}${didYouMean(value, names)}`)
}

/** @throws {TypeError} where a value is no whole number of at least so many */
export function expectCount(what: string, value: unknown, least = 0): asserts value is number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return
  throw new TypeError(`Expected ${what} to be a whole number from ${least} on, not ${describeValue(value)}`)
}

/** @throws {TypeError} where a value is no number of at least so much; it may be without end */
export function expectAmount(what: string, value: unknown, least = 0): asserts value is number {
  if (typeof value === 'number' && value >= least) return
  throw new TypeError(`Expected ${what} to be a number from ${least} on, not ${describeValue(value)}`)
}
