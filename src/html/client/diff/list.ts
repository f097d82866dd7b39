import type { Diff } from '../../../review/change.js'
import { counted, el } from '../dom.js'
import { baseOf, folderOf } from '../facts/names.js'
import { countOf, type Entry } from './facts/entries.js'
import { textsOf } from './facts/readers.js'
import type { Nearby } from './nearby.js'

// So many are made at once; each is about so high, in pixels.
const chunk = 40
const [height, lowHeight] = [44, 25]

/**
 * Lists entries by path, with their readers; a click goes to one.
 *
 * @returns what marks the entry that one is at
 */
export function listEntries(
  list: HTMLElement,
  nearby: Nearby,
  entries: readonly Entry[],
  diff: Diff,
  go: (entry: Entry) => void,
): (id: string) => void {
  nearby.forget()
  const isNamed = entries.map((entry, at) => pageOf(entry) !== (at > 0 ? pageOf(entries[at - 1]!) : undefined))
  const parts: HTMLElement[] = []
  for (let at = 0; at < entries.length; at += chunk) {
    const some = entries.slice(at, at + chunk)
    const part = el('div')
    const total = some.reduce((sum, _, index) => sum + (isNamed[at + index] ? height : lowHeight), 0)
    nearby.mind(part, total, () => some.map((entry, index) => itemElement(entry, diff, isNamed[at + index]!, go)))
    parts.push(part)
  }
  list.replaceChildren(...parts)
  list.scrollTop = 0
  return (id) => {
    const part = parts[Math.floor(entries.findIndex((entry) => entry.id === id) / chunk)]
    if (part) nearby.reach(part)
    for (const item of list.querySelectorAll('.item.at')) item.classList.remove('at')
    const item = list.querySelector(`[data-id="${CSS.escape(id)}"]`)
    item?.classList.add('at')
    item?.scrollIntoView({ block: 'nearest' })
  }
}

const pageOf = ({ changes }: Entry): string => changes[0]!.page

// Of several changes of a page, the first names it.
function itemElement(entry: Entry, diff: Diff, isNamed: boolean, go: (entry: Entry) => void): HTMLElement {
  const page = pageOf(entry)
  const others = entry.changes.length - 1
  const isGrave = countOf(entry, 'links') + countOf(entry, 'code') + countOf(entry, 'anchors') > 0
  const readers = textsOf(entry.changes[0]!, diff).join(', ')
  return el(
    'button',
    { type: 'button', class: 'item', 'data-id': entry.id, title: page, click: () => go(entry) },
    isNamed ? el('span', { class: 'path' }, el('b', {}, baseOf(page)), el('small', {}, ` ${folderOf(page)}`)) : null,
    el('span', { class: isGrave ? 'dot grave' : 'dot', 'aria-hidden': 'true' }),
    el('small', { class: 'of' }, others > 0 ? `${readers}, and ${counted(others, 'more page')}` : readers || 'changed'),
  )
}
