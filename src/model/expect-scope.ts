import { describeValue } from './describe-value.js'
import { isRecord } from './record.js'
import type { Scope } from './scope.js'

/** Whether a value is an array of strings. */
export const isStrings = (value: unknown): boolean =>
  Array.isArray(value) && Array.from<unknown>(value).every((item) => typeof item === 'string')

const isSet = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).length === 1 && (isStrings(value.only) || isStrings(value.except))

/** Whether a value is a scope. */
export function isScope(value: unknown): value is Scope {
  if (isSet(value)) return true
  if (!isRecord(value) || Object.keys(value).join() !== 'any' || !Array.isArray(value.any)) return false
  return Array.from<unknown>(value.any).every((box) => isRecord(box) && Object.values(box).every(isSet))
}

/** @throws {TypeError} where an argument is no scope */
export function expectScope(name: string, value: unknown): void {
  if (isScope(value)) return
  throw new TypeError(`Expected \`${name}\` to be a scope such as \`{ only: ['go'] }\`, not ${describeValue(value)}`)
}

/** @throws {TypeError} where an argument is neither the id of an SDK nor a reader */
export function expectReaderOrId(name: string, value: unknown): void {
  if (typeof value === 'string') return
  if (isRecord(value) && Object.values(value).every((item) => item === undefined || typeof item === 'string')) return
  throw new TypeError(
    `Expected \`${name}\` to be the id of an SDK or a reader such as \`{ sdk: 'nextjs' }\`, not ${describeValue(value)}`,
  )
}

/** @throws {TypeError} where an argument is neither SDKs nor values by axis */
export function expectDeclared(name: string, value: unknown): void {
  if (value === undefined || isStrings(value) || (isRecord(value) && Object.values(value).every(isStrings))) return
  throw new TypeError(
    `Expected \`${name}\` to be the SDKs there are, or the values of each axis, not ${describeValue(value)}`,
  )
}
