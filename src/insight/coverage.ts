import type { Position } from 'unist'
import { positionOf } from '../directives/jsx.js'
import type { Labels, Standing } from '../directives/tabs/panel.js'
import { plansOf } from '../internals.js'
import { valueOf } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { variantsOf } from '../output/variants.js'
import type { Plans } from '../plan/plans.js'
import type { CoreResolver } from '../core-resolver.js'
import { compareLocations } from './order.js'

/** What the readers of a page find in one group of tabs. */
export interface Coverage {
  readonly page: string
  /** Path of the file that the tabs stand in: the page, or what it includes. */
  readonly path: string
  readonly position: Position
  /** The axis of which panels name values. */
  readonly axis: string
  /** The labels of the panels; `undefined` for one without. */
  readonly labels: Labels
  /** The values that a panel names. */
  readonly own: readonly string[]
  /** Those that a panel for everybody else is left for. */
  readonly fallback: readonly string[]
  /** Those that no panel is for. */
  readonly none: readonly string[]
}

/**
 * Finds what the tabs of each page hold for its readers. Only tabs of which a panel names a value of an axis are
 * listed, once for each such axis, and of the page's readers those who reach the tabs: conditions and tabs around them
 * count.
 *
 * @returns rows sorted by page, then by the file and position of the tabs
 * @throws {TypeError} where it is no resolver
 */
export function findCoverage(resolver: CoreResolver): Coverage[] {
  const plans = plansOf(resolver)
  return plans.docset.pages.flatMap((page) => coverageOf(page, plans))
}

interface Row {
  readonly position: Position
  readonly path: string
  readonly labels: Labels
  /** By axis and value, the best that any reader with it finds. */
  readonly found: Map<string, Map<string, Standing>>
}

const ranks: readonly Standing[] = ['none', 'fallback', 'own']

/** The same of one page. */
export function coverageOf(page: string, plans: Plans): Coverage[] {
  const rows = new Map<string, Row>()
  for (const { plan, readers } of variantsOf(page, plans)) {
    for (const { tabs, path, choice } of plan.tabs) {
      if (choice.kind !== 'chosen' || choice.standing === undefined) continue
      const position = positionOf(tabs)
      // The same tabs may be read in a whole file and in some lines of it.
      const row = remember(rows, `${path}\n${position.start.offset}`, () => ({
        path,
        position,
        labels: choice.labels,
        found: new Map<string, Map<string, Standing>>(),
      }))
      for (const axis of choice.axes) {
        const byValue = remember(row.found, axis, () => new Map<string, Standing>())
        for (const reader of readers) note(byValue, valueOf(reader, axis), choice.standing)
      }
    }
  }
  return [...rows]
    .flatMap(([, { path, position, labels, found }]) =>
      [...found].map(([axis, byValue]): Coverage => {
        const having = (standing: Standing): string[] =>
          (plans.docset.values[axis] ?? []).filter((value) => byValue.get(value) === standing)
        const standings = { own: having('own'), fallback: having('fallback'), none: having('none') }
        return { page, path, position, axis, labels, ...standings }
      }),
    )
    .sort(compareLocations)
}

function note(byValue: Map<string, Standing>, value: string | undefined, standing: Standing): void {
  if (value === undefined) return
  const known = byValue.get(value)
  if (known === undefined || ranks.indexOf(known) < ranks.indexOf(standing)) byValue.set(value, standing)
}
