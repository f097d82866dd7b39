import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { placeOf, type Condition, type SdkList, type Tab } from '../model/directive.js'
import { nearest } from '../model/nearest.js'
import { contains, except, only, type Scope } from '../model/scope.js'

/** What the `sdk` and `notSdk` of an element say. */
export interface Decision {
  /** The SDKs it is for; `undefined` where it says nothing, or nothing that can be decided. */
  readonly scope: Scope | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const silent: Decision = { scope: undefined, diagnostics: [] }

/**
 * Decides on `sdk` and `notSdk`; of a list, the known SDKs decide.
 *
 * @param sdks the SDKs there are
 */
export function decide(directive: Condition | Tab, path: string, sdks: ReadonlySet<string>): Decision {
  const { sdk, notSdk } = directive
  const place = placeOf(directive)
  if (sdk && notSdk) {
    const diagnostic = diagnose('condition-contradiction', path, place, { sdk: sdk.actual, notSdk: notSdk.actual })
    return { scope: undefined, diagnostics: [diagnostic] }
  }
  const list = sdk ?? notSdk
  if (list === undefined) return silent
  const { known, diagnostics } = readKnown(list, path, place, sdks)
  if (known.length === 0) return { scope: undefined, diagnostics }
  return { scope: sdk ? only(known) : except(known), diagnostics }
}

function readKnown(
  { ids, actual }: SdkList,
  path: string,
  place: Diagnostic['place'],
  sdks: ReadonlySet<string>,
): { known: string[]; diagnostics: Diagnostic[] } {
  if (ids === undefined) return { known: [], diagnostics: [diagnose('condition-dynamic', path, place, { actual })] }
  if (ids.length === 0) return { known: [], diagnostics: [diagnose('condition-empty', path, place, { actual })] }
  const unknown = ids.filter((id) => !sdks.has(id))
  return {
    known: ids.filter((id) => sdks.has(id)),
    diagnostics: unknown.map((id) => diagnose('sdk-unknown', path, place, { actual: id, near: nearest(id, sdks) })),
  }
}

/** Facts of a target, by the attribute that they decide. */
export type Facts = Readonly<Record<string, string | number | boolean>>

/** What a fact says of an attribute of a condition; `undefined` where the target does not know. */
export function decideFact(name: string, values: readonly unknown[], facts: Facts): boolean | undefined {
  return Object.hasOwn(facts, name) ? values.some((value) => String(value) === String(facts[name])) : undefined
}

/** Whether a condition lets its content through, or is left for the page to decide. */
export function passes(
  { facts: written }: Condition,
  scope: Scope | undefined,
  sdk: string | undefined,
  facts: Facts,
): boolean {
  if (scope && sdk !== undefined && !contains(scope, sdk)) return false
  return [...written].every(([name, values]) => decideFact(name, values, facts) !== false)
}
