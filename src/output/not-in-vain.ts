import type { Docset } from '../docset/docset.js'
import type { Diagnostic } from '../messages/diagnostic.js'
import { familyOf } from '../model/axis.js'
import { valueOf, type Reader } from '../model/reader.js'
import type { Plans } from '../plan/plans.js'
import { variantsOf } from './variants.js'

/** Of what is wrong, the conditions that a page has in vain by itself, and not for the readers of a page that includes it. */
export function notInVain(found: readonly Diagnostic[], plans: Plans): Diagnostic[] {
  const inVain = found.filter(({ ruleId }) => ruleId === 'condition-outside-page')
  if (inVain.length === 0) return []
  const { docset } = plans
  const shown = new Set<Diagnostic>()
  for (const page of docset.pages) {
    for (const { plan, readers } of variantsOf(page, plans)) {
      const included = new Set(plan.frames.map(({ document }) => document.path))
      // The file that it is made from shows itself.
      included.delete(plan.source)
      for (const other of inVain) if (included.has(other.path) && isFor(readers, other, docset)) shown.add(other)
    }
  }
  return [...shown]
}

function isFor(readers: readonly Reader[], { actual }: Diagnostic, { axes }: Docset): boolean {
  return axes.some((axis) => {
    const { name, values } = axis
    if (actual === undefined || !values.includes(actual)) return false
    const family = new Set<string | undefined>(familyOf(axis, actual))
    return readers.some((reader) => family.has(valueOf(reader, name)))
  })
}
