import { el } from '../dom.js'
import { cellText } from '../facts/cell-wording.js'
import type { Row } from '../facts/cells.js'
import { baseOf, folderOf } from '../facts/names.js'
import { has, isGap, standingOf } from '../facts/ranking.js'

/** Height of a row in pixels, as the style sheet has it. */
export const rowHeight = 26

// Rows above and below what is in view, so that a short scroll finds them there.
const spare = 8

/** A cell by the index of its row among those listed, and of its column; the page's name is column -1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The rows of the matrix. However many there are, only those in view have elements. */
export interface Grid {
  /** Lists other rows, from the top. */
  list(rows: readonly Row[]): void
  /** Makes elements for what came into view. */
  draw(): void
  /** Scrolls until a place is in view, and marks it as the one that keys act upon. */
  activate(place: Place | null): void
}

export function gridIn(body: HTMLElement, scroller: HTMLElement, values: readonly string[]): Grid {
  let rows: readonly Row[] = []
  let active: Place | null = null
  const drawn = new Map<number, HTMLElement>()

  const draw = () => {
    const top = scroller.scrollTop
    const from = Math.max(0, Math.floor(top / rowHeight) - spare)
    const to = Math.min(rows.length, Math.ceil((top + scroller.clientHeight) / rowHeight) + spare)
    for (const [index, element] of drawn) {
      if (index >= from && index < to) continue
      element.remove()
      drawn.delete(index)
    }
    const fresh = document.createDocumentFragment()
    for (let index = from; index < to; index++) {
      if (drawn.has(index)) continue
      const element = rowElement(rows[index]!, index, values)
      drawn.set(index, element)
      fresh.append(element)
    }
    body.append(fresh)
    mark()
  }
  const mark = () => {
    body.querySelector('.active')?.classList.remove('active')
    if (active) document.getElementById(idOf(active))?.classList.add('active')
  }
  return {
    list(next) {
      rows = next
      active = null
      for (const element of drawn.values()) element.remove()
      drawn.clear()
      body.style.height = `${rows.length * rowHeight}px`
      body.parentElement?.setAttribute('aria-rowcount', String(rows.length + 1))
      scroller.scrollTop = 0
      draw()
    },
    draw,
    activate(place) {
      active = place
      if (place) {
        const [top, room] = [place.row * rowHeight, scroller.clientHeight - headOf(scroller)]
        if (top < scroller.scrollTop) scroller.scrollTop = top
        else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room
        draw()
      }
      mark()
    },
  }
}

// The names of the columns stay in view, over the rows.
const headOf = (scroller: HTMLElement): number => scroller.querySelector<HTMLElement>('.columns')?.offsetHeight ?? 0

/** The id of the element of a place. */
export function idOf({ row, column }: Place): string {
  return `cell-${row}-${column}`
}

function rowElement({ page, cells }: Row, index: number, values: readonly string[]): HTMLElement {
  const gaps = cells.filter(isGap).length
  const name = el(
    'span',
    { class: 'name', role: 'rowheader', id: idOf({ row: index, column: -1 }), title: page, 'aria-label': page },
    el('small', {}, folderOf(page)),
    el('b', {}, baseOf(page)),
  )
  const row = el(
    'div',
    { class: 'row', role: 'row', 'aria-rowindex': String(index + 2) },
    name,
    el('span', { class: gaps > 0 ? 'gaps some' : 'gaps', 'aria-label': `${gaps} gaps` }, gaps > 0 ? String(gaps) : ''),
    ...cells.map((cell, column) => {
      const marks = (['error', 'warning', 'variant'] as const).filter((mark) => has(cell, mark))
      return el('span', {
        class: ['cell', standingOf(cell), ...marks].join(' '),
        role: 'gridcell',
        id: idOf({ row: index, column }),
        'aria-label': `${values[column]}: ${cellText(cell)}`,
      })
    }),
  )
  row.style.transform = `translateY(${index * rowHeight}px)`
  return row
}
