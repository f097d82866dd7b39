import { mentionsIn } from '../insight/mentions.js'
import { plansOf } from '../internals.js'
import { lazy } from '../model/remember.js'
import { Plans } from '../plan/plans.js'
import type { CoreResolver } from '../core-resolver.js'
import type { Retired } from './change.js'
import { compareTexts } from '../model/sorted.js'

/** Finds what still names values that are declared no longer. */
export function findRetired(before: CoreResolver, after: CoreResolver): Retired[] {
  // Only who declares them knows their names: so the later files are read as the earlier ones were.
  const plans = lazy(() => new Plans(plansOf(before).docset.change(changesTo(after, before))))
  return Object.entries(before.axes)
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([axis, values]) => {
      const left = new Set(after.axes[axis])
      return [...values]
        .filter((value) => !left.has(value))
        .sort()
        .map((value) => ({ axis, value, mentions: mentionsOf({ axis, id: value }, plans()) }))
    })
}

function mentionsOf(wanted: { axis: string; id: string }, plans: Plans): Retired['mentions'] {
  return mentionsIn(plans, wanted).map(({ kind, path, position, actual }) => ({
    kind,
    actual,
    location: { path, line: position?.start.line ?? 1 },
  }))
}

function changesTo(after: CoreResolver, before: CoreResolver): Map<string, string | null> {
  const [old, now] = [plansOf(before).docset, plansOf(after).docset]
  const gone = old.names.paths.filter((path) => !now.names.has(path)).map((path) => [path, null] as const)
  const rest = now.names.paths.map((path) => [path, now.source(path)] as const)
  return new Map<string, string | null>([...gone, ...rest])
}
