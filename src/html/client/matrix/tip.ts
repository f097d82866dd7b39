import { el } from '../dom.js'
import { cellLines } from '../facts/cell-wording.js'
import type { Cell } from '../facts/cells.js'

// What does not fit is told in the graph, on a click.
const most = 6

/** Says beside a cell what is in it. */
export interface Tip {
  show(at: HTMLElement, page: string, value: string, cell: Cell): void
  hide(): void
}

export function tipIn(tip: HTMLElement): Tip {
  return {
    show(at, page, value, cell) {
      const lines = cellLines(cell)
      tip.replaceChildren(
        el('p', { class: 'about' }, el('b', {}, value), ` ${page}`),
        el(
          'ul',
          {},
          ...lines
            .slice(0, most)
            .map(({ kind, word, text, location }) =>
              el(
                'li',
                {},
                el('b', { class: kind }, word),
                ` ${text}`,
                location === '' ? null : el('small', {}, location),
              ),
            ),
          lines.length > most ? el('li', { class: 'more' }, `and ${lines.length - most} more`) : null,
        ),
      )
      tip.hidden = false
      place(tip, at.getBoundingClientRect())
    },
    hide() {
      tip.hidden = true
    },
  }
}

// Below the cell where there is room, above it elsewhere; never beyond the window.
function place(tip: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth, offsetHeight } = tip
  const below = bottom + 6 + offsetHeight <= innerHeight
  tip.style.left = `${Math.max(6, Math.min(left - 20, innerWidth - offsetWidth - 6))}px`
  tip.style.top = `${below ? bottom + 6 : Math.max(6, top - 6 - offsetHeight)}px`
}
