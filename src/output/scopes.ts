import { expectDeclared, expectReaderOrId, expectScope } from '../model/expect-scope.js'
import type { Reader } from '../model/reader.js'
import * as scopes from '../model/scope.js'
import type { Scope } from '../model/scope.js'

// Inside, scopes are trusted; these are for those who make their own.

/**
 * Whether a reader is in a scope; for an axis that the reader leaves open, whether any value of it is.
 *
 * @param reader the reader, or the id of an SDK
 * @throws {TypeError} where an argument is something else
 */
export function contains(scope: Scope, reader: string | Reader): boolean {
  expectScope('scope', scope)
  expectReaderOrId('reader', reader)
  return scopes.contains(scope, reader)
}

/**
 * The readers that are in both scopes.
 *
 * @throws {TypeError} where one is no scope
 */
export function intersect(a: Scope, b: Scope): Scope {
  expectScope('a', a)
  expectScope('b', b)
  return scopes.intersect(a, b)
}

/**
 * The readers that are in either scope.
 *
 * @throws {TypeError} where one is no scope
 */
export function union(a: Scope, b: Scope): Scope {
  expectScope('a', a)
  expectScope('b', b)
  return scopes.union(a, b)
}

/**
 * The readers that are not in a scope.
 *
 * @throws {TypeError} where it is no scope
 */
export function complement(scope: Scope): Scope {
  expectScope('scope', scope)
  return scopes.complement(scope)
}

/**
 * Whether a scope holds nobody.
 *
 * @param declared the SDKs there are, or the values of each axis; left out, an axis is taken as open, and only the
 *   scope of nobody is empty
 * @throws {TypeError} where an argument is something else
 */
export function isEmpty(
  scope: Scope,
  declared?: readonly string[] | Readonly<Record<string, readonly string[]>>,
): boolean {
  expectScope('scope', scope)
  expectDeclared('values', declared)
  return scopes.isEmpty(scope, declared)
}
