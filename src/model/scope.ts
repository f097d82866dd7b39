/**
 * A set of SDKs: only these, or all but these. `{ except: [] }` is every SDK, `{ only: [] }` none.
 * The ids are sorted and each stands once, so equal scopes are deeply equal.
 */
export type Scope = { readonly only: readonly string[] } | { readonly except: readonly string[] }

const sorted = (sdks: Iterable<string>): readonly string[] => Object.freeze([...new Set(sdks)].sort())

/** The scope of these SDKs and no others. */
export const only = (sdks: Iterable<string>): Scope => Object.freeze({ only: sorted(sdks) })

/** The scope of every SDK but these. */
export const except = (sdks: Iterable<string>): Scope => Object.freeze({ except: sorted(sdks) })

/** Every SDK. */
export const all: Scope = except([])

/** No SDK. */
export const none: Scope = only([])

/** Whether an SDK is in a scope. */
export function contains(scope: Scope, sdk: string): boolean {
  return 'only' in scope ? scope.only.includes(sdk) : !scope.except.includes(sdk)
}

/** The SDKs that are not in a scope. */
export function complement(scope: Scope): Scope {
  return 'only' in scope ? except(scope.only) : only(scope.except)
}

/** The SDKs that are in both scopes. */
export function intersect(a: Scope, b: Scope): Scope {
  if ('only' in a) return only(a.only.filter((sdk) => contains(b, sdk)))
  if ('only' in b) return intersect(b, a)
  return except([...a.except, ...b.except])
}

/** The SDKs that are in either scope. */
export function union(a: Scope, b: Scope): Scope {
  return complement(intersect(complement(a), complement(b)))
}

/**
 * Whether a scope holds no SDK.
 *
 * @param sdks the SDKs there are; left out, the set of SDKs is taken as open, and only `{ only: [] }` is empty
 */
export function isEmpty(scope: Scope, sdks?: readonly string[]): boolean {
  return sdks ? sdksIn(scope, sdks).length === 0 : 'only' in scope && scope.only.length === 0
}

/** The SDKs of a scope among those there are, in their order. */
export function sdksIn(scope: Scope, sdks: readonly string[]): string[] {
  return sdks.filter((sdk) => contains(scope, sdk))
}
