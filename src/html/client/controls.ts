import { axisSelects } from './axis-selects.js'
import { byId } from './dom.js'
import { reachOf, type Facts } from './facts/facts.js'
import { baseOf } from './facts/names.js'
import type { Vertex } from './facts/vertices.js'
import { looseOf, matches } from './scene.js'
import { stepBack, type Store } from './state.js'

/** Wires the bar at the top, and the keys that work everywhere. */
export function controls(facts: Facts, store: Store): void {
  const search = byId('search', HTMLInputElement)
  const alone = byId('alone', HTMLButtonElement)
  const loose = byId('loose', HTMLButtonElement)
  axisSelects(facts, store)
  const count = looseOf(facts).size
  loose.textContent = `Unconnected (${count})`
  loose.hidden = count === 0

  const reflect = () => {
    const state = store.get()
    if (search.value !== state.query) search.value = state.query
    alone.disabled = !state.picked
    alone.setAttribute('aria-pressed', String(state.alone))
    loose.setAttribute('aria-pressed', String(state.loose))
  }
  reflect()
  store.listen(reflect)

  search.addEventListener('input', () =>
    store.set({ query: search.value.trim() === '' ? '' : search.value, picked: null }),
  )
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const best = bestMatch(facts, store.get().query)
      if (best) store.set({ picked: best })
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      document.querySelector<HTMLElement>('#panel .entry')?.focus()
    }
  })
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

/** Finds the vertex that a query most likely means: one near it in name, and shown on many pages. */
function bestMatch(facts: Facts, query: string): Vertex | null {
  const wanted = query.trim().toLowerCase()
  const nearness = ({ path }: Vertex): number => {
    const name = baseOf(path).toLowerCase()
    if (path.toLowerCase() === wanted) return 3
    return name === wanted ? 2 : name.startsWith(wanted) ? 1 : 0
  }
  const found = query ? facts.vertices.filter((vertex) => matches(vertex, query)) : []
  const ranked = found.map((vertex) => ({ vertex, near: nearness(vertex), reach: reachOf(facts, vertex, {}) }))
  return ranked.sort((a, b) => b.near - a.near || b.reach - a.reach)[0]?.vertex ?? null
}
