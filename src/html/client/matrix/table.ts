import { valueOf } from '../../../model/reader.js'
import { byId, counted } from '../dom.js'
import { rowsOf, type Row } from '../facts/cells.js'
import type { Facts } from '../facts/facts.js'
import { has, inOrder } from '../facts/ranking.js'
import type { NamedAxis } from '../facts/readers.js'
import { hasWords } from '../facts/has-words.js'
import type { State, Store } from '../state.js'
import { columnsElement } from './columns.js'
import { filterElements } from './filters.js'
import { gridIn } from './grid.js'
import { moves } from './moves.js'

/** Fills the matrix with the pages by the values of an axis, and gives what brings it in step with the state. */
export function tableOf(facts: Facts, { name, values }: NamedAxis, store: Store): () => void {
  const rows = rowsOf(facts.graph, facts.matrix, { name, values })
  const scroller = byId('cells', HTMLDivElement)
  const heads = byId('heads', HTMLDivElement)
  const filters = byId('marks', HTMLDivElement)
  const count = byId('count', HTMLParagraphElement)
  heads.replaceChildren(columnsElement(values, rows, (order) => store.set({ order })))
  filters.replaceChildren(
    ...filterElements(rows, (mark) => store.set({ only: store.get().only === mark ? null : mark })),
  )
  scroller.style.setProperty('--columns', String(values.length))
  const grid = gridIn(byId('rows', HTMLDivElement), scroller, values)
  const listed = moves(grid, scroller, values, ({ page }, value) =>
    store.set({
      view: 'graph',
      picked: facts.files.get(page) ?? null,
      ...(value === undefined ? {} : { choice: { ...store.get().choice, [name]: value } }),
    }),
  )
  let shown = ''
  return () => {
    const { query, only, order, choice } = store.get()
    const chosen = values.indexOf(valueOf(choice, name) ?? '')
    const state = JSON.stringify([query, only, order, chosen])
    if (state === shown) return grid.draw()
    shown = state
    const found = inOrder(rows, order).filter((row) => isFound(row, { query, only }, chosen))
    listed(found)
    count.textContent = `${found.length} of ${counted(rows.length, 'page')}`
    for (const button of filters.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.dataset.mark === only))
    for (const head of heads.querySelectorAll<HTMLElement>('[data-column]')) {
      head.classList.toggle('sorted', head.dataset.column === String(order))
      head.classList.toggle('chosen', head.dataset.column === String(chosen))
    }
  }
}

// Of the chosen value, where one is chosen; else of any.
function isFound({ page, cells }: Row, { query, only }: Pick<State, 'query' | 'only'>, chosen: number): boolean {
  if (query !== '' && !hasWords(page, query)) return false
  if (only === null) return true
  return cells.some((cell, column) => (chosen < 0 || column === chosen) && has(cell, only))
}
