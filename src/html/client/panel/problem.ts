import { el } from '../dom.js'
import { baseOf } from '../facts/names.js'
import type { Problem } from '../facts/refusals.js'
import { badge } from './badges.js'
import { chips, entry, linesText, type Context } from './parts.js'

/** Makes the item of one problem: what is wrong, where, what was asked for, and for which readers. */
export function problemItem(context: Context, { edge, line, from, to, rule, readers }: Problem): (Node | null)[] {
  const ring = rule === 'include-cycle' ? context.facts.rings.get(edge) : undefined
  return [
    el('div', { class: 'problem' }, badge(rule), chips(context, readers)),
    entry(context, from, { note: linesText([line]) }),
    entry(context, to),
    ring ? el('p', { class: 'way' }, ring.map(baseOf).join(' → ')) : null,
  ]
}
