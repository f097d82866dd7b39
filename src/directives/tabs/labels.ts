import { familyOf, type Axis } from '../../model/axis.js'
import { remember } from '../../model/remember.js'
import { only, type ValueSet } from '../../model/scope.js'
import { fold } from '../../model/value-ids.js'

/** What a panel says of readers, by its attributes or its label. */
export interface NamedValues {
  /** By axis, who it is for. */
  readonly sets: ReadonlyMap<string, ValueSet>
  /** By axis, the ids that are named, without what extends them; none where only those who are left out are. */
  readonly ids: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<readonly Axis[], Map<string, { readonly named: NamedValues | undefined }>>()

/** The values that a label of a panel names, of the first axis of which it names any. */
export function valuesNamedBy(label: string | undefined, axes: readonly Axis[]): NamedValues | undefined {
  if (label === undefined) return undefined
  const labels = remember(known, axes, () => new Map<string, { readonly named: NamedValues | undefined }>())
  return remember(labels, label, () => ({ named: findNamed(label, axes) })).named
}

/** The names of the axes of which a label names values. */
export const axesNamedBy = (label: string | undefined, axes: readonly Axis[]): readonly string[] => [
  ...(valuesNamedBy(label, axes)?.sets.keys() ?? []),
]

/** What a panel says of readers: of each axis its attributes, and its label of what these say nothing of. */
export function valuesOfPanel(
  { sets, ids }: NamedValues,
  label: string | undefined,
  axes: readonly Axis[],
): NamedValues | undefined {
  const named = valuesNamedBy(label, axes)
  if (sets.size === 0) return named
  return named ? { sets: new Map([...named.sets, ...sets]), ids: new Map([...named.ids, ...ids]) } : { sets, ids }
}

// `C#` and `C++` differ from `C` in nothing but punctuation: a label that is written as declared goes first.
function findNamed(label: string, axes: readonly Axis[]): NamedValues | undefined {
  const [written, loose] = [fold(label.trim()), loosen(label)]
  for (const axis of axes) {
    const named = remember(names, axis, () => namesOf(axis))
    const ids = named.written.get(written) ?? (loose === '' ? undefined : named.loose.get(loose))
    if (ids === undefined) continue
    const family = only(ids.flatMap((id) => familyOf(axis, id)))
    return { sets: new Map([[axis.name, family]]), ids: new Map([[axis.name, ids]]) }
  }
  return undefined
}

/** The ids of an axis by what they are called. */
interface Named {
  readonly written: ReadonlyMap<string, readonly string[]>
  readonly loose: ReadonlyMap<string, readonly string[]>
}

const names = new WeakMap<Axis, Named>()

function namesOf({ values, labels }: Axis): Named {
  const [written, loose] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const id of values) {
    const called = [id, ...(labels.get(id) ?? [])]
    for (const name of new Set(called.map((one) => fold(one.trim())))) remember(written, name, () => []).push(id)
    for (const name of new Set(called.map(loosen))) remember(loose, name, () => []).push(id)
  }
  return { written, loose }
}

/** A label without what does not tell it from others: letter case, spaces and punctuation. */
export function loosen(label: string): string {
  return fold(label).replace(/[^\p{L}\p{N}]/gu, '')
}
