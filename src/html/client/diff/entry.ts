import type { Diff, PageChange } from '../../../review/change.js'
import type { Hunk } from '../../../review/hunk.js'
import { counted, el } from '../dom.js'
import { baseOf, folderOf } from '../facts/names.js'
import { countOf, type Entry, type Mark } from './facts/entries.js'
import { textsOf } from './facts/readers.js'
import { rowElement } from './row.js'

// More than that is shown when it is asked for.
const mostRows = 150

const nouns: Readonly<Record<Mark, readonly [one: string, many: string]>> = {
  links: ['broken link', 'broken links'],
  code: ['code block lost', 'code blocks lost'],
  anchors: ['anchor lost', 'anchors lost'],
  moved: ['block moved', 'blocks moved'],
}

/** Makes what is shown of an entry: whose it is, what was lost, and the blocks that differ. */
export function entryElements(entry: Entry, diff: Diff, address: string): HTMLElement[] {
  const first = entry.changes[0]!
  const link = el(
    'a',
    { class: 'link', href: address, title: 'Link to this change', 'aria-label': 'Link to this change' },
    '#',
  )
  return [
    el('h2', {}, ...pathOf(first.page), link),
    ...entry.changes.map((change) => readersElement(change, diff, entry.changes.length > 1)),
    badgesElement(entry),
    ...lossesOf(entry),
    ...hunksOf(first),
  ]
}

function pathOf(page: string): HTMLElement[] {
  return [el('small', {}, folderOf(page)), el('span', {}, baseOf(page))]
}

function readersElement(change: PageChange, diff: Diff, isNamed: boolean): HTMLElement {
  const chips = textsOf(change, diff).map((text) => el('span', { class: 'chip' }, text))
  return el('p', { class: 'chips' }, isNamed ? el('span', { class: 'page' }, change.page) : null, ...chips)
}

function badgesElement(entry: Entry): HTMLElement {
  const badges = (Object.keys(nouns) as Mark[]).flatMap((mark) => {
    const count = countOf(entry, mark)
    return count === 0 ? [] : [el('span', { class: `badge ${mark}` }, `${count} ${nouns[mark][count === 1 ? 0 : 1]}`)]
  })
  return el('p', { class: 'badges' }, ...badges)
}

function lossesOf({ changes, brokenLinks }: Entry): HTMLElement[] {
  const { lost, order } = changes[0]!
  const rows: (readonly [name: string, items: readonly (Node | string)[]])[] = [
    ['Anchors lost', lost.anchors.map(({ id }) => el('code', {}, `#${id}`))],
    ['Tabs lost', lost.panels.map(({ label }) => el('code', {}, label))],
    [
      'Broken links',
      brokenLinks.map(({ url, location }) =>
        el('span', { class: 'broken' }, el('code', {}, url), ` at ${location.path}:${location.line}`),
      ),
    ],
    ['Sections in another order', order ? [`${order.before.join(', ')} → ${order.after.join(', ')}`] : []],
  ]
  const shown = rows.filter(([, items]) => items.length > 0)
  if (shown.length === 0) return []
  return [
    el('dl', { class: 'losses' }, ...shown.flatMap(([name, items]) => [el('dt', {}, name), el('dd', {}, ...items)])),
  ]
}

function hunksOf({ hunks, page }: PageChange): HTMLElement[] {
  const elements: HTMLElement[] = []
  let rows = 0
  for (const [at, hunk] of hunks.entries()) {
    rows += hunk.rows.length
    if (rows > mostRows && at > 0) {
      const more = el(
        'button',
        {
          type: 'button',
          class: 'more',
          click: () => more.replaceWith(...hunks.slice(at).map((hunk) => hunkElement(hunk, page))),
        },
        `Show ${counted(hunks.length - at, 'more place')}`,
      )
      elements.push(more)
      break
    }
    elements.push(hunkElement(hunk, page))
  }
  if (elements[0]) {
    const heads = el(
      'div',
      { class: 'sides', 'aria-hidden': 'true' },
      el('span', {}, 'Before'),
      el('span', {}, 'After'),
    )
    elements.unshift(heads)
  }
  return elements
}

function hunkElement({ section, rows }: Hunk, page: string): HTMLElement {
  return el(
    'div',
    { class: 'hunk', role: 'table', 'aria-label': section.at(-1) ?? 'Top of the page' },
    section.length > 0 ? el('p', { class: 'section' }, section.join(' › ')) : null,
    ...rows.map((row) => rowElement(row, page)),
  )
}
