import { el } from '../dom.js'
import type { Row } from '../facts/cells.js'
import { isGap, type Order } from '../facts/ranking.js'

/** Makes the names of the columns: a click puts the pages in order by what they have for that value. */
export function columnsElement(
  values: readonly string[],
  rows: readonly Row[],
  order: (order: Order) => void,
): HTMLElement {
  const heads = values.map((value, column) => {
    const gaps = rows.filter(({ cells }) => isGap(cells[column]!)).length
    return el(
      'button',
      {
        type: 'button',
        class: 'column',
        role: 'columnheader',
        'data-column': String(column),
        title: `Pages by what they have for ${value}`,
        'aria-label': `${value}: ${gaps} pages with gaps`,
        click: () => order(column),
      },
      el('span', { class: 'value' }, value),
      el('span', { class: gaps > 0 ? 'gaps some' : 'gaps' }, gaps > 0 ? String(gaps) : ''),
    )
  })
  return el(
    'div',
    { class: 'columns', role: 'row', 'aria-rowindex': '1' },
    el(
      'span',
      { class: 'name', role: 'columnheader' },
      el('button', { type: 'button', 'data-column': 'path', click: () => order('path') }, 'Path'),
    ),
    el(
      'span',
      { class: 'gaps', role: 'columnheader' },
      el('button', { type: 'button', 'data-column': 'gaps', click: () => order('gaps') }, 'Gaps'),
    ),
    ...heads,
  )
}
