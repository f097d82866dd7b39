import type { Diff } from '../../../review/change.js'
import { byId, counted, el } from '../dom.js'
import { controls, stepBack } from './controls.js'
import { entryElements } from './entry.js'
import { countOf, entriesOf, type Entry } from './facts/entries.js'
import { hashOf, isShown, stateIn, type State } from './facts/state.js'
import { listEntries } from './list.js'
import { nearbyIn } from './nearby.js'
import { outputElements } from './outputs.js'

const diff = JSON.parse(byId('data', HTMLScriptElement).text) as Diff
const all = entriesOf(diff)
const scroller = byId('changes', HTMLDivElement)
const holder = byId('entries', HTMLDivElement)
const list = byId('list', HTMLElement)
const search = byId('search', HTMLInputElement)
const nearby = nearbyIn(scroller)
const nearbyInList = nearbyIn(list)
let state = stateIn(location.hash)
let shown: readonly Entry[] = []
let elements = new Map<string, HTMLElement>()
let markInList: (id: string) => void = () => undefined

// Of an entry that was never made, about so high is a row.
const rowHeight = 70

const reflect = controls(all, diff, () => state, set)
byId('outputs', HTMLDivElement).append(...outputElements(diff))
show()
if (state.at !== null) go(state.at)

function set(change: Partial<State>): void {
  state = { ...state, ...change }
  show()
  address()
}

function show(): void {
  reflect()
  shown = all.filter((entry) => isShown(entry, state))
  nearby.forget()
  elements = new Map(
    shown.map((entry) => {
      const article = el('article', { 'data-id': entry.id })
      const rows = entry.changes[0]!.hunks.reduce((sum, hunk) => sum + hunk.rows.length, 0)
      nearby.mind(article, 110 + Math.min(rows, 150) * rowHeight, () =>
        entryElements(entry, diff, hashOf({ ...state, at: entry.id })),
      )
      return [entry.id, article]
    }),
  )
  holder.replaceChildren(...elements.values())
  markInList = listEntries(list, nearbyInList, shown, diff, ({ id }) => go(id))
  scroller.scrollTop = 0
  byId('summary', HTMLParagraphElement).textContent = summaryOf(shown)
}

function summaryOf(entries: readonly Entry[]): string {
  const pages = new Set(entries.flatMap(({ changes }) => changes.map(({ page }) => page))).size
  const sum = (mark: 'code' | 'anchors' | 'links') => entries.reduce((total, entry) => total + countOf(entry, mark), 0)
  const losses = [
    [sum('code'), 'code block'],
    [sum('anchors'), 'anchor'],
  ] as const
  const lost = losses.flatMap(([count, noun]) => (count > 0 ? [`${counted(count, noun)} lost`] : []))
  const links = sum('links')
  return [
    `${counted(entries.length, 'change')} on ${counted(pages, 'page')}`,
    ...lost,
    ...(links > 0 ? [counted(links, 'broken link')] : []),
  ].join(' · ')
}

function go(id: string): void {
  const article = elements.get(id)
  if (!article) return
  state = { ...state, at: id }
  nearby.reach(article)
  article.scrollIntoView()
  // What is above gets its true height when it is filled.
  requestAnimationFrame(() => article.scrollIntoView())
  for (const marked of document.querySelectorAll('article.at')) marked.classList.remove('at')
  article.classList.add('at')
  markInList(id)
  address()
}

function address(): void {
  history.replaceState(null, '', hashOf(state) || location.pathname + location.search)
}

function step(by: 1 | -1): void {
  const edge = scroller.getBoundingClientRect().top + 8
  const tops = shown.map(({ id }) => elements.get(id)!.getBoundingClientRect().top)
  const next = by > 0 ? tops.findIndex((top) => top > edge) : tops.findLastIndex((top) => top < edge - 16)
  const entry = shown[next]
  if (entry) go(entry.id)
}

addEventListener('hashchange', () => {
  state = stateIn(location.hash)
  show()
  if (state.at !== null) go(state.at)
})
byId('toggle-list', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
  const isOpen = document.body.classList.toggle('listed')
  if (currentTarget instanceof HTMLElement) currentTarget.setAttribute('aria-pressed', String(isOpen))
})
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
  if (event.key === 'Escape') {
    event.preventDefault()
    set(stepBack(state))
  } else if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  else if (event.key === '/') {
    event.preventDefault()
    search.focus()
  } else if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
})
