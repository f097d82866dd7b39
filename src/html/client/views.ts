import { byId } from './dom.js'
import type { State, Store } from './state.js'

const hashes = { graph: '#graph', matrix: '#matrix' } as const

/** Reads the view that the address names, if any. */
export function viewInHash(): State['view'] | undefined {
  return (['graph', 'matrix'] as const).find((view) => location.hash === hashes[view])
}

/** Wires the buttons that change the view; the browser's way back goes from one to the other, too. */
export function views(store: Store): void {
  const buttons = { graph: byId('to-graph', HTMLButtonElement), matrix: byId('to-matrix', HTMLButtonElement) }
  const behind = [byId('stage', HTMLElement), byId('panel', HTMLElement)]
  const ofGraph = [byId('alone', HTMLButtonElement), byId('loose', HTMLButtonElement)]
  const reflect = () => {
    const { view } = store.get()
    for (const one of ['graph', 'matrix'] as const) buttons[one].setAttribute('aria-pressed', String(one === view))
    for (const element of behind) element.inert = view === 'matrix'
    for (const button of ofGraph) button.classList.toggle('unfit', view === 'matrix')
  }
  buttons.graph.addEventListener('click', () => store.set({ view: 'graph' }))
  buttons.matrix.addEventListener('click', () => store.set({ view: 'matrix' }))
  addEventListener('hashchange', () => {
    const view = viewInHash()
    if (view && view !== store.get().view) store.set({ view })
  })
  reflect()
  store.listen((now, before) => {
    if (now.view === before.view) return
    reflect()
    // What was there first gets a name, so that there is a way back to it.
    if (viewInHash() === undefined) history.replaceState(null, '', hashes[before.view])
    if (viewInHash() !== now.view) location.hash = hashes[now.view]
  })
}
