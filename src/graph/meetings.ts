import type { Docset } from '../docset/docset.js'
import { everybody } from '../model/answers.js'
import type { ReaderBox } from '../model/dependency.js'
import { everyReader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { contains, none, only, scopeOf, union, type Scope } from '../model/scope.js'
import type { PlanStep } from '../plan/step.js'
import type { PagePlans, Traced } from '../plan/page-plans.js'
import { placeOfStep, type Places } from './places.js'
import { isInBoxes } from './trace.js'

/** By edge of a file, as it is written, the readers for whom the file meets it. */
export type Meetings = ReadonlyMap<number | undefined, readonly ReaderBox[]>

/** Whom a file, taken by itself, leads to its includes: an element in a map is one for its key, and one in code. */
export function meetingsIn(own: PagePlans, places: Places, docset: Docset): Meetings {
  const byInclude = new Map<PlanStep['include'], Map<string, Place>>()
  const byPlan = new Map<Traced, ReadonlySet<number | undefined>>()
  const placeOf = (step: PlanStep): Place => {
    const byFile = remember(byInclude, step.include, () => new Map<string, Place>())
    return remember(byFile, step.to, () => ({ at: placeOfStep(step, places) }))
  }
  const placesOf = ({ steps }: Traced): ReadonlySet<number | undefined> =>
    new Set(steps.filter(({ parent }) => parent === undefined).map((step) => placeOf(step).at))
  return own.readersBy((plan) => remember(byPlan, plan, () => placesOf(plan)), docset)
}

/** Which edge of a file an include of it is; of some, none is found. */
interface Place {
  readonly at: number | undefined
}

/** The scope of those who meet an include: as it is written, where that says the same of all declared values. */
export function followedScope(written: Scope, boxes: readonly ReaderBox[], { axes, values }: Docset): Scope {
  if (boxes === everybody && 'except' in written && written.except.length === 0) return written
  const named = new Set([...boxes, ...boxesIn(written)].flatMap((box) => Object.keys(box)))
  const isSame = everyReader(axes.filter(({ name }) => named.has(name))).every(
    (reader) => contains(written, reader) === isInBoxes(boxes, reader),
  )
  return isSame ? written : scopeOfBoxes(boxes, values)
}

function boxesIn(scope: Scope): readonly object[] {
  return 'any' in scope ? scope.any : [{ sdk: scope }]
}

/** The scope of the readers in some boxes. */
export function scopeOfBoxes(boxes: readonly ReaderBox[], declared: Docset['values']): Scope {
  return boxes
    .map((box) => {
      const sets = Object.entries(box).map(
        ([axis, values]) => [axis, values.filter((value) => value !== null)] as const,
      )
      const told = sets.filter(([axis, values]) => values.length < (declared[axis]?.length ?? 0))
      return scopeOf(new Map(told.map(([axis, values]) => [axis, only(values)])))
    })
    .reduce<Scope>(union, none)
}
