import { el } from './dom.js'
import { hopsOn, type Facts } from './facts/facts.js'
import { nobodyText } from './facts/wording.js'
import { glyph } from './panel/parts.js'

const points = [
  ['page', 'Page'],
  ['partial', 'Partial (larger: on more pages)'],
  ['code', 'Code file'],
  ['missing', 'Missing file'],
  ['outside', 'Outside the docs root'],
  ['dynamic', 'Computed src'],
] as const

const linesOf = ({ axes }: Facts) =>
  [
    ['ok', 'Includes'],
    ['never', `Live for ${nobodyText(axes)}`],
    ['bad', 'Finds no file'],
    ['cycle', 'Cycle'],
  ] as const

/** Fills the legend with the kinds that are drawn, and no others. It starts open where there is room. */
export function fillLegend(legend: HTMLDetailsElement, facts: Facts): void {
  const kinds = kindsIn(facts)
  const stroke = (kind: string) => el('span', { class: `stroke ${kind}`, 'aria-hidden': 'true' })
  legend.open = innerWidth > 900
  legend.append(
    el(
      'ul',
      {},
      ...points.filter(([kind]) => kinds.has(kind)).map(([kind, text]) => el('li', {}, glyph(kind), text)),
      ...linesOf(facts)
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, text]) => el('li', {}, stroke(kind), text)),
    ),
  )
}

function kindsIn(facts: Facts): Set<string> {
  const ofLines = facts.lines.flatMap((line) => [
    line.status === 'value' ? 'ok' : line.status === 'ok' || line.status === 'cycle' ? line.status : 'bad',
    ...(hopsOn(facts, line, {}).length === 0 ? ['never'] : []),
  ])
  return new Set([...facts.vertices.map((vertex) => vertex.kind), ...ofLines])
}
