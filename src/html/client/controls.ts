import { byId, el } from './dom.js'
import type { Facts } from './facts/facts.js'
import { looseOf, matches } from './scene.js'
import { stepBack, type Store } from './state.js'
import { reachOf } from './facts/facts.js'

/** Wire the bar at the top, and the keys that work everywhere. */
export function controls(facts: Facts, store: Store): void {
  const search = byId('search', HTMLInputElement)
  const sdk = byId('sdk', HTMLSelectElement)
  const alone = byId('alone', HTMLButtonElement)
  const loose = byId('loose', HTMLButtonElement)
  sdk.append(el('option', { value: '' }, 'All SDKs'), ...facts.graph.sdks.map((id) => el('option', { value: id }, id)))
  sdk.hidden = facts.graph.sdks.length === 0
  const count = looseOf(facts).size
  loose.textContent = `Unconnected (${count})`
  loose.hidden = count === 0

  const reflect = () => {
    const state = store.get()
    if (search.value !== state.query) search.value = state.query
    sdk.value = state.sdk ?? ''
    alone.disabled = !state.picked
    alone.setAttribute('aria-pressed', String(state.alone))
    loose.setAttribute('aria-pressed', String(state.loose))
  }
  reflect()
  store.listen(reflect)

  search.addEventListener('input', () => store.set({ query: search.value.trim() === '' ? '' : search.value, picked: null }))
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const [best] = bestFirst(facts, store.get().query)
      if (best) store.set({ picked: best })
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      document.querySelector<HTMLElement>('#panel .entry')?.focus()
    }
  })
  sdk.addEventListener('change', () => store.set({ sdk: sdk.value || null }))
  alone.addEventListener('click', () => store.set({ alone: !store.get().alone }))
  loose.addEventListener('click', () => store.set({ loose: !store.get().loose }))
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      store.set(stepBack(store.get()))
    } else if (event.key === '/' && document.activeElement !== search) {
      event.preventDefault()
      search.focus()
    }
  })
}

/** The files that match a query, those first that most pages show. */
function bestFirst(facts: Facts, query: string) {
  if (!query) return []
  return facts.vertices
    .filter((vertex) => matches(vertex, query))
    .map((vertex) => ({ vertex, reach: reachOf(facts, vertex, null) }))
    .sort((a, b) => b.reach - a.reach)
    .map(({ vertex }) => vertex)
}
