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

// `C#` and `C++` differ from `C` in nothing but punctuation: a label that is written as declared goes first.
function findNamed(label: string, axes: readonly Axis[]): NamedValues | undefined {
  for (const axis of axes) {
    const named = (isSame: (name: string) => boolean): string[] =>
      axis.values.filter((id) => [id, ...(axis.labels.get(id) ?? [])].some(isSame))
    const exact = named((name) => fold(name.trim()) === fold(label.trim()))
    const loose = loosen(label)
    const ids = exact.length > 0 || loose === '' ? exact : named((name) => loosen(name) === loose)
    if (ids.length === 0) continue
    const family = only(ids.flatMap((id) => familyOf(axis, id)))
    return { sets: new Map([[axis.name, family]]), ids: new Map([[axis.name, ids]]) }
  }
  return undefined
}

/** A label without what does not tell it from others: letter case, spaces and punctuation. */
export function loosen(label: string): string {
  return fold(label).replace(/[^\p{L}\p{N}]/gu, '')
}
