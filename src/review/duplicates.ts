import { findDuplicates, type Duplicate } from '../insight/duplicates/duplicates.js'
import { remember } from '../model/remember.js'
import type { LineLocation } from '../page/location.js'
import type { CoreResolver } from '../core-resolver.js'
import type { PageChange } from './change.js'
import type { CodeFact, TextFact } from './content.js'
import type { Trails } from './moving.js'

/** What came to a file, and how much: less than this is no duplicate. */
interface Touched {
  readonly lines: Set<number>
  code: number
  words: number
}

const least = { code: 3, words: 20 }

/** Finds what came, changed or moved, and stands in other files as well. */
export function findTouched(changes: readonly PageChange[], trails: Trails, after: CoreResolver): Duplicate[] {
  const touched = new Map<string, Touched>()
  const touch = ({ path, line }: LineLocation, size: Partial<Omit<Touched, 'lines'>>): void => {
    const file = remember(touched, path, () => ({ lines: new Set<number>(), code: 0, words: 0 }))
    if (file.lines.has(line)) return
    file.lines.add(line)
    file.code += size.code ?? 0
    file.words += size.words ?? 0
  }
  for (const { location, lines } of cameOf(changes, trails).code) touch(location, { code: lines })
  for (const { location, text } of cameOf(changes, trails).text) touch(location, { words: text.split(' ').length })
  if (![...touched.values()].some(({ code, words }) => code >= least.code || words >= least.words)) return []
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
