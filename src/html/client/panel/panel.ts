import { el } from '../dom.js'
import type { Facts } from '../facts/facts.js'
import { choiceText } from '../facts/wording.js'
import { filePanel } from './file.js'
import type { Turned } from './folding.js'
import { listsPanel } from './lists.js'
import type { Context } from './parts.js'
import type { Store } from '../state.js'

/** Fills the panel, now and at every change; the arrow keys go from entry to entry in it. */
export function panelIn(panel: HTMLElement, facts: Facts, store: Store): void {
  const turned: Turned = new Set()
  const fill = () => {
    const { picked, query, choice } = store.get()
    const told = choiceText(choice, facts.axes)
    const context: Context = { facts, choice, told, pick: (vertex) => store.set({ picked: vertex }) }
    const leave = () => store.set({ picked: null })
    const back = el('button', { type: 'button', class: 'back', click: leave }, query ? '← Matches' : '← All files')
    panel.replaceChildren(...(picked ? [back, ...filePanel(context, picked)] : listsPanel(context, query, turned)))
  }
  fill()
  store.listen((now, before) => {
    if (now.picked === before.picked && now.query === before.query && now.choice === before.choice) return
    const within = panel.contains(document.activeElement)
    fill()
    if (now.picked === before.picked) return
    panel.scrollTop = 0
    if (!within) return
    const last =
      before.picked && !now.picked ? panel.querySelector<HTMLElement>(`[data-id="${before.picked.id}"]`) : null
    const target = last ?? panel.querySelector<HTMLElement>('h2')
    target?.focus({ preventScroll: last === null })
  })
  panel.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const entries = [...panel.querySelectorAll<HTMLElement>('.entry')].filter((entry) => entry.offsetParent !== null)
    const at = entries.findIndex((entry) => entry === document.activeElement)
    if (step === 0 || at < 0) return
    event.preventDefault()
    entries[at + step]?.focus()
  })
}
