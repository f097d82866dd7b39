import { el } from './dom.js'
import { glyph } from './panel/parts.js'

const points = [
  ['page', 'Page'],
  ['partial', 'Partial (larger: on more pages)'],
  ['code', 'Code file'],
  ['missing', 'Missing file'],
  ['outside', 'Outside the docs root'],
  ['dynamic', 'Computed src'],
] as const

const lines = [
  ['ok', 'Includes'],
  ['never', 'Live for no SDK'],
  ['bad', 'Finds no file'],
  ['cycle', 'Cycle'],
] as const

/** The legend: of the kinds that are drawn, and no others. It starts open where there is room. */
export function fillLegend(legend: HTMLDetailsElement, kinds: ReadonlySet<string>): void {
  legend.open = innerWidth > 900
  legend.append(
    el(
      'ul',
      {},
      ...points.filter(([kind]) => kinds.has(kind)).map(([kind, text]) => el('li', {}, glyph(kind), text)),
      ...lines.filter(([kind]) => kinds.has(kind)).map(([kind, text]) => el('li', {}, el('span', { class: `stroke ${kind}`, 'aria-hidden': 'true' }), text)),
    ),
  )
}
