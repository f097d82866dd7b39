import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { familyOf, type Axis } from '../../model/axis.js'
import { nearest } from '../../model/nearest.js'
import type { AskedReader } from '../../model/reader.js'
import { except, holds, only, scopeOf, type Scope, type ValueSet } from '../../model/scope.js'
import type { Directive, Fence } from '../directive.js'
import { positionOf } from '../jsx.js'
import type { ValueList } from '../value-lists.js'

/** What the attributes of an element say of readers. */
export interface WrittenScope {
  /** By axis; those of which nothing is said, or nothing that can be decided, are left out. */
  readonly sets: ReadonlyMap<string, ValueSet>
  /** The ids that are named for each axis, without what extends them; none where the list is of those left out. */
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** All of it as a scope; `undefined` where there is nothing to decide. */
  readonly scope: Scope | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const nothing: WrittenScope = Object.freeze({ sets: new Map(), ids: new Map(), scope: undefined, diagnostics: [] })

/** Decides what the lists of an element say; of a list, the ids that are declared decide. */
export function readWrittenScope(directive: Directive | Fence, path: string, axes: readonly Axis[]): WrittenScope {
  const { lists } = directive
  if (lists.length === 0) return nothing
  const sets = new Map<string, ValueSet>()
  const named = new Map<string, readonly string[]>()
  const diagnostics: Diagnostic[] = []
  for (const axis of axes) {
    const [list, other] = lists.filter(({ axis: name }) => name === axis.name)
    if (list === undefined) continue
    if (other !== undefined) {
      diagnostics.push(
        diagnose('condition-contradiction', path, positionOf(directive), {
          names: [list.name, other.name],
          actual: [list.actual, other.actual],
        }),
      )
      continue
    }
    const known = readKnown(list, directive, path, axis, diagnostics)
    if (known.length === 0) continue
    const family = known.flatMap((id) => familyOf(axis, id))
    sets.set(axis.name, list.isNegative ? except(family) : only(family))
    named.set(axis.name, list.isNegative ? [] : known)
  }
  return { sets, ids: named, scope: sets.size === 0 ? undefined : scopeOf(sets), diagnostics }
}

function readKnown(
  { ids, actual, name: attribute }: ValueList,
  directive: Directive | Fence,
  path: string,
  { name, values }: Axis,
  diagnostics: Diagnostic[],
): string[] {
  const position = positionOf(directive)
  if (ids === undefined)
    diagnostics.push(diagnose('condition-dynamic', path, position, { actual, name: attribute, axis: name }))
  else if (ids.length === 0) diagnostics.push(diagnose('condition-empty', path, position, { actual, axis: name }))
  const unknown = (ids ?? []).filter((id) => !values.includes(id))
  for (const id of unknown)
    diagnostics.push(diagnose('sdk-unknown', path, position, { actual: id, axis: name, near: nearest(id, values) }))
  return (ids ?? []).filter((id) => values.includes(id))
}

/** What a reader is told by sets of values: `open` where it hangs on an axis that the reader leaves open. */
export function verdictOf(sets: ReadonlyMap<string, ValueSet>, asked: AskedReader): 'in' | 'out' | 'open' {
  let verdict: 'in' | 'open' = 'in'
  for (const [axis, set] of sets) {
    const value = asked.value(axis)
    if (value === undefined) verdict = 'open'
    else if (!holds(set, value)) return 'out'
  }
  return verdict
}
