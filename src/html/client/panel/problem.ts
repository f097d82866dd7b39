import type { EdgeStatus } from '../../../model/dependency.js'
import { el } from '../dom.js'
import { endsOf, sdksOfEdge, type Facts } from '../facts/facts.js'
import { baseOf } from '../facts/names.js'
import { chips, entry, linesText, type Making } from './parts.js'
import type { Line } from '../facts/vertices.js'

const words: Record<Exclude<EdgeStatus, 'ok'>, string> = {
  missing: 'no such file',
  cycle: 'includes itself',
  outside: 'outside the docs root',
  dynamic: 'src is computed',
}

/** A few words on what is wrong with an include; `null` where nothing is. */
export function wrong(status: EdgeStatus): string | null {
  return status === 'ok' ? null : words[status]
}

/** What is wrong, as a badge. */
export function badge(status: EdgeStatus): HTMLElement | null {
  const text = wrong(status)
  return text ? el('span', { class: `badge ${status}` }, text) : null
}

/** One problem: what is wrong, where, what was asked for, and for which SDKs. */
export function problemItem(making: Making, index: number): (Node | null)[] {
  const ends = endsOf(making.facts, index)
  if (!ends) return []
  const { edge, from, to } = ends
  const loop = edge.status === 'cycle' ? loopOf(making.facts, index) : null
  return [
    el('div', { class: 'problem' }, badge(edge.status), chips(making, sdksOfEdge(making.facts, index))),
    entry(making, from, { note: linesText([edge.place.start.line]) }),
    entry(making, to),
    loop ? el('p', { class: 'way' }, loop) : null,
  ]
}

/** The files of a cycle, from the file that holds an include round to itself. */
function loopOf(facts: Facts, index: number): string | null {
  const start = facts.lineOf[index]
  if (!start) return null
  const ways: Line[][] = [[start]]
  const seen = new Set([start.to])
  for (const way of ways) {
    const end = way.at(-1)!.to
    if (end === start.from) return [start.from, ...way.map((line) => line.to)].map(({ path }) => baseOf(path)).join(' → ')
    for (const line of facts.lines) {
      if (line.from !== end || (seen.has(line.to) && line.to !== start.from)) continue
      seen.add(line.to)
      ways.push([...way, line])
    }
  }
  return null
}
