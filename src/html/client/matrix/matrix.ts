import { byId } from '../dom.js'
import type { Facts } from '../facts/facts.js'
import type { NamedAxis } from '../facts/readers.js'
import type { Store } from '../state.js'
import { tableOf } from './table.js'

/** Shows pages against the values of an axis, made when it is first looked at. */
export function matrixIn(facts: Facts, store: Store): void {
  const section = byId('matrix', HTMLElement)
  const select = byId('axis', HTMLSelectElement)
  const [first] = facts.axes
  select.append(...facts.axes.map(({ name }) => new Option(name === 'sdk' ? 'SDKs' : name, name)))
  select.hidden = facts.axes.length < 2
  let shown: { readonly axis: NamedAxis; readonly update: () => void } | null = null
  const reflect = () => {
    const isOpen = store.get().view === 'matrix'
    section.hidden = !isOpen
    if (!isOpen) return
    const axis = facts.axes.find(({ name }) => name === select.value) ?? first ?? { name: 'sdk', values: [] }
    if (shown?.axis !== axis) shown = { axis, update: tableOf(facts, axis, store) }
    shown.update()
  }
  select.addEventListener('change', () => store.set({ order: 'gaps', only: null }))
  reflect()
  store.listen(reflect)
}
