import type { Diff } from '../../../review/change.js'
import { byId, el } from '../dom.js'
import { countOf, type Entry, type Mark } from './facts/entries.js'
import { axesOf, readersOf } from './facts/readers.js'
import { start, type State } from './facts/state.js'

const marks: readonly (readonly [mark: Mark, text: string])[] = [
  ['code', 'Lost code'],
  ['anchors', 'Lost anchors'],
  ['links', 'Broken links'],
  ['moved', 'Moved'],
]

/** Wires the bar at the top, and gives what brings it in step with the state. */
export function controls(
  entries: readonly Entry[],
  diff: Diff,
  get: () => State,
  set: (change: Partial<State>) => void,
): () => void {
  const search = byId('search', HTMLInputElement)
  const buttons = marks.map(([mark, text]) => {
    const count = entries.filter((entry) => countOf(entry, mark) > 0).length
    const toggle = () => {
      const { marks } = get()
      set({ marks: marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark] })
    }
    const button = el(
      'button',
      { type: 'button', 'data-mark': mark, click: toggle },
      text,
      el('small', {}, String(count)),
    )
    button.toggleAttribute('disabled', count === 0)
    return button
  })
  byId('marks', HTMLDivElement).append(...buttons)
  const selects = readerSelects(diff, get, set)
  search.addEventListener('input', () => set({ query: search.value }))
  return () => {
    const state = get()
    if (search.value !== state.query) search.value = state.query
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(state.marks.some((mark) => mark === button.dataset.mark)))
    for (const [name, select] of selects) select.value = state.choice[name] ?? ''
  }
}

function readerSelects(
  diff: Diff,
  get: () => State,
  set: (change: Partial<State>) => void,
): [string, HTMLSelectElement][] {
  const first = byId('readers', HTMLSelectElement)
  const axes = axesOf(diff.changes.flatMap(readersOf))
  first.hidden = axes.length === 0
  return axes.map(({ name, values }, index) => {
    const select = index === 0 ? first : document.createElement('select')
    const isSdk = name === 'sdk'
    select.setAttribute('aria-label', isSdk ? 'SDK' : name)
    select.append(
      new Option(isSdk ? 'All SDKs' : `Any ${name}`, ''),
      ...values.map((value) => new Option(value, value)),
    )
    select.addEventListener('change', () => set({ choice: { ...get().choice, [name]: select.value || undefined } }))
    if (index > 0) first.after(select)
    return [name, select]
  })
}

/** Takes one step back: out of what was narrowed by marks, then out of the search, then out of the choice of readers. */
export function stepBack({ marks, query }: State): Partial<State> {
  if (marks.length > 0) return { marks: [] }
  return query === '' ? { choice: start.choice } : { query: '' }
}
