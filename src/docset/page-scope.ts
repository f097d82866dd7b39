import { standsInFor } from '../model/file-names.js'
import { familyOf, type Axis } from '../model/axis.js'
import { valueOf, type Reader } from '../model/reader.js'
import { all, only, scopeOf, union, type Scope, type ValueSet } from '../model/scope.js'
import type { Docset } from './docset.js'
import { isForNobody, knownValues, type ScopeText } from './page-values.js'

/** The readers that a page is built for: what its file says of each axis, joined by the readers of variant files. */
export function readPageScope(text: ScopeText, { axes, names, settings }: Docset): Scope {
  const sets = new Map<string, ValueSet>()
  for (const axis of axes) {
    const known = knownValues(text, axis, settings)
    if (known.length > 0 || isForNobody(text, axis.name, settings))
      sets.set(axis.name, only(known.flatMap((id) => familyOf(axis, id))))
  }
  if (sets.size > 0)
    return names.variants(text.path).reduce((scope, { reader }) => union(scope, scopeFor(reader, axes)), scopeOf(sets))
  const variant = standsInFor(text.path, names) === undefined ? undefined : names.variant(text.path)
  return variant ? scopeFor(variant.reader, axes) : all
}

function scopeFor(reader: Reader, axes: readonly Axis[]): Scope {
  return scopeOf(setsOf(reader, axes))
}

function setsOf(reader: Reader, axes: readonly Axis[]): Map<string, ValueSet> {
  return new Map(
    axes.flatMap((axis) => {
      const value = valueOf(reader, axis.name)
      return value === undefined ? [] : [[axis.name, only(familyOf(axis, value))] as const]
    }),
  )
}
