import { findDuplicates, type Duplicate } from '../insight/duplicates/duplicates.js'
import { readLimits, type Size } from '../insight/duplicates/limits.js'
import { remember } from '../model/remember.js'
import type { LineLocation } from '../page/location.js'
import type { CoreResolver } from '../core-resolver.js'
import type { PageChange } from './change.js'
import type { CodeFact, TextFact } from './content.js'
import type { Trails } from './moving.js'

/** What came to a file, and how much. */
interface Touched extends Size {
  readonly lines: Set<number>
}

/** Finds what came, changed or moved, and stands in other files as well. */
export function findTouched(changes: readonly PageChange[], trails: Trails, after: CoreResolver): Duplicate[] {
  const touched = new Map<string, Touched>()
  const touch = ({ path, line }: LineLocation, size: Partial<Size>): void => {
    const file = remember(touched, path, () => ({ lines: new Set<number>(), code: 0, text: 0 }))
    if (file.lines.has(line)) return
    file.lines.add(line)
    file.code += size.code ?? 0
    file.text += size.text ?? 0
  }
  const came = cameOf(changes, trails)
  for (const { location, lines } of came.code) touch(location, { code: lines })
  for (const { location, text } of came.text) touch(location, { text: text.split(' ').length })
  if (![...touched.values()].some(readLimits().isEnough)) return []
  return findDuplicates(after).filter(({ locations }) =>
    locations.some(({ path, position: { start, end } }) =>
      [...(touched.get(path)?.lines ?? [])].some((line) => line >= start.line && line <= end.line),
    ),
  )
}

function cameOf(changes: readonly PageChange[], trails: Trails): { code: CodeFact[]; text: TextFact[] } {
  const each = changes.flatMap(({ gained, changed }) => [
    { code: gained.code, text: gained.text },
    { code: changed.code.map(({ to }) => to), text: changed.text.map(({ to }) => to) },
  ])
  return {
    code: [...each.flatMap(({ code }) => code), ...trails.code.traces.map(({ to }) => to.fact)],
    text: [...each.flatMap(({ text }) => text), ...trails.text.traces.map(({ to }) => to.fact)],
  }
}
