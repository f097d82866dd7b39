import { diagnose, type Diagnostic } from '../../messages/diagnostic.js'
import { append } from '../../model/append.js'
import { familyOf, type Axis } from '../../model/axis.js'
import { nearest } from '../../model/nearest.js'
import type { AskedReader } from '../../model/asked-reader.js'
import { except, holds, intersectSets, only, scopeOf, type Scope, type ValueSet } from '../../model/scope.js'
import { idsOf } from '../../model/value-ids.js'
import type { Scoped } from '../directive.js'
import { positionOf } from '../jsx.js'
import { mendValue } from '../mends.js'
import type { ModuleLookup } from '../module-use.js'
import type { ValueList } from '../value-lists.js'
import { saidPlainly } from './said-with-signs.js'

/** What the attributes of an element say of readers. */
export interface WrittenScope {
  /** By axis; those of which nothing is said, or nothing that can be decided, are left out. */
  readonly sets: ReadonlyMap<string, ValueSet>
  /** The ids that are named for each axis, without what extends them; none where the list is of those left out. */
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** All of it as a scope; `undefined` where there is nothing to decide. */
  readonly scope: Scope | undefined
  /** What it is put together of: of each list, the ids that are declared. */
  readonly lists: readonly ReadList[]
  /** The attributes whose lists cannot be decided. */
  readonly undecided: ReadonlySet<string>
  /** The axes by whose lists together it is for nobody. */
  readonly contradicted: ReadonlySet<string>
  /** Where values were looked for that other files define. */
  readonly modules: readonly ModuleLookup[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A list, once it is known which ids it means. */
export interface ReadList extends Omit<ValueList, 'ids' | 'isByName' | 'expression'> {
  /** Those that are declared. */
  readonly ids: readonly string[]
  /** The same by what names them: an id names itself, a label or a constant maybe several. */
  readonly named: readonly (readonly string[])[]
}

const nothing: WrittenScope = Object.freeze({
  sets: new Map(),
  ids: new Map(),
  scope: undefined,
  lists: [],
  undecided: new Set<string>(),
  contradicted: new Set<string>(),
  modules: [],
  diagnostics: [],
})

/**
 * Decides what the lists of an element say; of a list, the ids that are declared decide. Of several about one axis, all
 * hold.
 *
 * @param lists those of the element, with what other files define filled in
 */
export function readWrittenScope(
  directive: Scoped,
  lists: readonly ValueList[],
  modules: readonly ModuleLookup[],
  path: string,
  axes: readonly Axis[],
): WrittenScope {
  if (lists.length === 0) return nothing
  const sets = new Map<string, ValueSet>()
  const ids = new Map<string, readonly string[]>()
  const known: ReadList[] = []
  const contradicted = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const axis of axes) {
    const own = lists
      .filter((list) => list.axis === axis.name)
      .map((list) => readKnown(list, lists, directive, path, axis, diagnostics))
      .filter((list) => list.ids.length > 0)
    if (own.length === 0) continue
    append(known, own)
    const set = own.map((list) => setOf(list, axis)).reduce(intersectSets)
    sets.set(axis.name, set)
    const isFor = (id: string): boolean => familyOf(axis, id).some((value) => holds(set, value))
    ids.set(axis.name, [...new Set(own.flatMap((list) => (list.isNegative ? [] : list.ids.filter(isFor))))])
    if (own.length === 1 || axis.values.some((value) => holds(set, value))) continue
    contradicted.add(axis.name)
    const names = own.map(({ name }) => name)
    const actual = own.map((list) => list.actual)
    diagnostics.push(
      diagnose('condition-contradiction', path, positionOf(directive), { names, actual, axis: axis.name }),
    )
  }
  const undecided = new Set(lists.map(({ name }) => name))
  for (const { name } of known) undecided.delete(name)
  const scope = sets.size === 0 ? undefined : scopeOf(sets)
  return { sets, ids, scope, lists: known, undecided, contradicted, modules, diagnostics }
}

function setOf({ ids, isNegative }: ReadList, axis: Axis): ValueSet {
  const family = ids.flatMap((id) => familyOf(axis, id))
  return isNegative ? except(family) : only(family)
}

function readKnown(
  { ids, actual, name, axis: axisName, isNegative, isByName }: ValueList,
  lists: readonly ValueList[],
  directive: Scoped,
  path: string,
  axis: Axis,
  diagnostics: Diagnostic[],
): ReadList {
  const position = positionOf(directive)
  if (ids === undefined)
    diagnostics.push(
      diagnose('condition-dynamic', path, position, { actual, name, axis: axisName, isExpression: false }),
    )
  else if (ids.length === 0) diagnostics.push(diagnose('condition-empty', path, position, { actual, axis: axisName }))
  const known = (ids ?? []).map((written) => ({ written, found: idsOf(axis, written) }))
  for (const { written, found } of known)
    if (found.length === 0) {
      const mend = mendValue(directive, lists, written, axis)
      const { values, attribute: instead } = saidPlainly(written, axis, isNegative)
      const near = instead === undefined ? (values ?? nearest(written, axis.values) ?? mend.right) : undefined
      const args = { actual: written, axis: axisName, near, instead }
      diagnostics.push(diagnose('sdk-unknown', path, position, args, undefined, mend))
    }
  const all = [...new Set(known.flatMap(({ found }) => found))]
  const named = isByName ? [all] : known.map(({ found }) => found)
  return { axis: axisName, isNegative, name, actual, ids: all, named }
}

/** The lists that name a value. */
export const listsNaming = ({ lists }: WrittenScope, axis: string, id: string): readonly ReadList[] =>
  lists.filter((list) => list.axis === axis && list.ids.includes(id))

/** Of those who the reader may be, the scope that sets of values make. */
export const openScopeOf = (sets: ReadonlyMap<string, ValueSet>, asked: AskedReader): Scope =>
  scopeOf(new Map([...sets].filter(([axis]) => asked.isOpen(axis))))

/** What a reader is told by sets of values: `open` where it hangs on an axis that the reader leaves open. */
export function verdictOf(sets: ReadonlyMap<string, ValueSet>, asked: AskedReader): Verdict {
  let verdict: 'in' | 'open' = 'in'
  for (const [axis, set] of sets) {
    const isIn = asked.isIn(axis, set)
    if (isIn === false) return 'out'
    if (isIn === undefined) verdict = 'open'
  }
  return verdict
}

/** Whether a condition lets a reader through; `open` where that is left to the page. */
export type Verdict = 'in' | 'out' | 'open'
