import { byId } from '../dom.js'
import type { Row } from '../facts/cells.js'
import { idOf, rowHeight, type Grid, type Place } from './grid.js'
import { placeFor, placeOf } from './places.js'
import { tipIn } from './tip.js'

/**
 * Lets the mouse and the keys go from cell to cell, each with its tip, and open one.
 *
 * @param open takes a row, and the value of the cell; `undefined` for the page as a whole
 * @returns what lists other rows
 */
export function moves(
  grid: Grid,
  scroller: HTMLElement,
  values: readonly string[],
  open: (row: Row, value: string | undefined) => void,
): (rows: readonly Row[]) => void {
  const tip = tipIn(byId('tip', HTMLDivElement))
  let rows: readonly Row[] = []
  let active: Place | null = null

  const tell = (place: Place | null) => {
    const element = place && document.getElementById(idOf(place))
    const row = place && rows[place.row]
    const cell = row?.cells[place?.column ?? -1]
    if (element && row && cell) tip.show(element, row.page, values[place.column] ?? '', cell)
    else tip.hide()
  }
  const go = (place: Place | null) => {
    active = place
    grid.activate(place)
    if (place) scroller.setAttribute('aria-activedescendant', idOf(place))
    else scroller.removeAttribute('aria-activedescendant')
    tell(place)
  }
  const enter = (place: Place) => {
    const row = rows[place.row]
    tip.hide()
    if (row) open(row, values[place.column])
  }
  scroller.addEventListener('scroll', () => {
    tip.hide()
    grid.draw()
  })
  scroller.addEventListener('mouseover', ({ target }) => tell(placeOf(target)))
  scroller.addEventListener('mouseleave', () => tip.hide())
  scroller.addEventListener('blur', () => tip.hide())
  scroller.addEventListener('click', ({ target }) => {
    const place = placeOf(target)
    if (place) enter(place)
  })
  scroller.addEventListener('keydown', (event) => {
    if (event.target !== scroller || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 4)
    const size = { rows: rows.length, columns: values.length, page }
    const start: Place = { row: Math.ceil(scroller.scrollTop / rowHeight), column: 0 }
    const next = active ? placeFor(event.key, active, size) : placeFor(event.key, start, size) && start
    if (!next && !(event.key === 'Enter' && active)) return
    event.preventDefault()
    if (next) go(next)
    else if (active) enter(active)
  })
  return (next) => {
    rows = next
    grid.list(next)
    go(null)
  }
}
