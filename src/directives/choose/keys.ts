import { lineageOf, type Axis } from '../../model/axis.js'
import { groupBy } from '../../model/group-by.js'
import { remember } from '../../model/remember.js'
import { except, none, only, scopeOf, type Scope } from '../../model/scope.js'
import type { Chooser, Entry } from '../directive.js'
import { valuesNamedBy } from '../tabs/labels.js'

/** What the keys of a map say of readers. */
export interface NamedKeys {
  /** The axis whose values they name, the first one of which they name the most; `undefined` where they name none. */
  readonly axis: Axis | undefined
  /** By id, the first of those of its key. */
  readonly byId: ReadonlyMap<string, Entry>
  /** For whoever has none of their own, the first of its key. */
  readonly rest: Entry | undefined
  /** Those that name nobody, the first of each key. */
  readonly unknown: readonly Entry[]
}

const known = new WeakMap<readonly Axis[], WeakMap<Chooser, NamedKeys>>()

/** Reads the keys of a map: ids of an axis, or labels of them. */
export function namedKeys(chooser: Chooser, axes: readonly Axis[]): NamedKeys {
  const byChooser = remember(known, axes, () => new WeakMap<Chooser, NamedKeys>())
  return remember(byChooser, chooser, () => {
    const rest = chooser.entries.find(({ key, isAlways }) => key === chooser.otherwise && !isAlways)
    const firsts = groupBy(chooser.entries, ({ key }) => key).flatMap(([first]) => first ?? [])
    const keyed = firsts.filter((entry) => entry !== rest && !entry.isAlways)
    let best: Pick<NamedKeys, 'axis' | 'byId' | 'unknown'> = { axis: undefined, byId: new Map(), unknown: keyed }
    for (const axis of axes) {
      const found = namedOn(axis, keyed)
      if (found.unknown.length < best.unknown.length) best = found
    }
    return { ...best, rest }
  })
}

// An id goes before a label that is like one.
function namedOn(axis: Axis, entries: readonly Entry[]): Pick<NamedKeys, 'axis' | 'byId' | 'unknown'> {
  const byId = new Map(
    entries.flatMap((entry) => (axis.values.includes(entry.key) ? [[entry.key, entry] as const] : [])),
  )
  const unknown = entries.filter((entry) => {
    if (byId.get(entry.key) === entry) return false
    const ids = valuesNamedBy(entry.key, [axis])?.ids.get(axis.name) ?? []
    for (const id of ids) if (!byId.has(id)) byId.set(id, entry)
    return ids.length === 0
  })
  return { axis, byId, unknown }
}

/** The entry for a value of the axis: its own, else that of the nearest which it extends, else that of all others. */
export function entryFor({ axis, byId, rest }: NamedKeys, value: string): Entry | undefined {
  const id = axis && lineageOf(axis, value).find((one) => byId.has(one))
  return id === undefined ? rest : byId.get(id)
}

/** The entries for a value of the axis, in the order of the map. */
export function entriesFor({ entries }: Chooser, keys: NamedKeys, value: string | undefined): Entry[] {
  const own = value === undefined ? keys.rest : entryFor(keys, value)
  return entries.filter((entry) => entry.key === own?.key || entry.isAlways)
}

/** Whether nobody can be told which entry is theirs. */
export function isForNobody({ entries }: Chooser, { axis, rest, unknown }: NamedKeys): boolean {
  return axis === undefined && rest === undefined && unknown.length > 0 && !entries.some(({ isAlways }) => isAlways)
}

/** The readers for whom an entry is. */
export function scopeOfEntry(entry: Entry, keys: NamedKeys): Scope {
  const { axis, rest } = keys
  if (entry.isAlways) return everybody
  const isRest = entry.key === rest?.key
  if (axis === undefined) return isRest ? everybody : none
  const own = (value: string): boolean => entryFor(keys, value)?.key === entry.key
  const values = isRest
    ? except(axis.values.filter((value) => !own(value)))
    : only(axis.values.filter((value) => own(value)))
  return scopeOf(new Map([[axis.name, values]]))
}

const everybody: Scope = except([])
