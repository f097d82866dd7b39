import type { EdgeStatus } from '../../../model/dependency.js'
import { el } from '../dom.js'
import { endsOf, sdksOfEdge, type Facts } from '../facts/facts.js'
import { baseOf } from '../facts/names.js'
import { chips, entry, linesText, type Context } from './parts.js'
import type { Line } from '../facts/vertices.js'

const words: Record<Exclude<EdgeStatus, 'ok'>, string> = {
  missing: 'no such file',
  cycle: 'cycle',
  outside: 'outside the docs root',
  dynamic: 'src is computed',
}

/** Makes a badge of what is wrong with an include; `null` where nothing is. */
export function badge(status: EdgeStatus): HTMLElement | null {
  return status === 'ok' ? null : el('span', { class: `badge ${status}` }, words[status])
}

/** Makes the item of one problem: what is wrong, where, what was asked for, and for which SDKs. */
export function problemItem(context: Context, index: number): (Node | null)[] {
  const ends = endsOf(context.facts, index)
  if (!ends) return []
  const { edge, from, to } = ends
  const loop = edge.status === 'cycle' ? loopOf(context.facts, index) : null
  return [
    el('div', { class: 'problem' }, badge(edge.status), chips(context, sdksOfEdge(context.facts, index))),
    entry(context, from, { note: linesText([edge.place.start.line]) }),
    entry(context, to),
    loop ? el('p', { class: 'way' }, loop) : null,
  ]
}

/** Names the files of a cycle, from the file that holds an include round to itself. */
function loopOf(facts: Facts, index: number): string | null {
  const start = facts.lineOf[index]
  if (!start) return null
  const ways: Line[][] = [[start]]
  const seen = new Set([start.to])
  for (const way of ways) {
    const end = way.at(-1)!.to
    if (end === start.from)
      return [start.from, ...way.map((line) => line.to)].map(({ path }) => baseOf(path)).join(' → ')
    for (const line of facts.lines) {
      if (line.from !== end || (seen.has(line.to) && line.to !== start.from)) continue
      seen.add(line.to)
      ways.push([...way, line])
    }
  }
  return null
}
