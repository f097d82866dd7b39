import { familyOf, type Axis } from '../../model/axis.js'
import { remember } from '../../model/remember.js'
import { contains, type Scope } from '../../model/scope.js'
import { valuesNamedBy } from './labels.js'
import { isLanguage } from './languages.js'

/** Whether all labels of tabs are names of code languages. */
export function areLanguages(labels: readonly (string | undefined)[]): boolean {
  return labels.length > 0 && labels.every((label) => label !== undefined && isLanguage(label))
}

/**
 * The axes that labels of tabs may be about, all of which are code languages. Where an axis has values of other kinds too,
 * they say in which language code is written: they are about such an axis only where they name every value that the page
 * is for, or one that goes by more than the names of languages, or where the attributes of a panel are.
 *
 * @param told the names of the axes that attributes of panels are about
 * @param output `page`: what the page is built for, asked where it matters
 */
export function axesOfLabels(
  labels: readonly (string | undefined)[],
  axes: readonly Axis[],
  told: ReadonlySet<string>,
  output: { readonly page: Scope },
): readonly Axis[] {
  const left = axes.filter((axis) => told.has(axis.name) || !isMixed(axis) || namesAll(labels, axis, output.page))
  return left.length === axes.length
    ? axes
    : remember(
        remember(some, axes, () => new Map<string, readonly Axis[]>()),
        left.map(({ name }) => name).join('\n'),
        () => left,
      )
}

// One array for the same axes: what labels name of them is known by it.
const some = new WeakMap<readonly Axis[], Map<string, readonly Axis[]>>()

const mixed = new WeakMap<Axis, { readonly isMixed: boolean }>()

function isMixed(axis: Axis): boolean {
  return remember(mixed, axis, () => {
    const kinds = new Set(axis.values.map((id) => isOfLanguage(id, axis)))
    return { isMixed: kinds.size > 1 }
  }).isMixed
}

// By its labels, if it has any: an id is often a short form.
function isOfLanguage(id: string, { labels }: Axis): boolean {
  const names = labels.get(id) ?? []
  return names.length > 0 ? names.every(isLanguage) : isLanguage(id)
}

function namesAll(labels: readonly (string | undefined)[], axis: Axis, page: Scope): boolean {
  const named = new Set(labels.flatMap((label) => valuesNamedBy(label, [axis])?.ids.get(axis.name) ?? []))
  if ([...named].some((id) => !isOfLanguage(id, axis))) return true
  const shown = new Set([...named].flatMap((id) => familyOf(axis, id)))
  return axis.values.every((value) => shown.has(value) || !contains(page, { [axis.name]: value }))
}
