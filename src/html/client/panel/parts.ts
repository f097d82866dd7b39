import { el } from '../dom.js'
import type { Choice, Facts } from '../facts/facts.js'
import { baseOf, folderOf } from '../facts/names.js'
import type { Vertex } from '../facts/vertices.js'

/** What every part of the panel is made with. */
export interface Context {
  readonly facts: Facts
  readonly sdk: Choice
  pick(vertex: Vertex): void
}

/** What goes with the name in an entry: its folder, unless a heading says it, and a few words. */
interface EntryParts {
  readonly folder?: boolean
  readonly note?: string | null
}

/** Makes a button that picks a vertex. */
export function entry(
  { pick }: Context,
  vertex: Vertex,
  { folder: named = true, note = null }: EntryParts = {},
): HTMLElement {
  const name = baseOf(vertex.path) || vertex.path
  const folder = named ? folderOf(vertex.path) : ''
  return el(
    'button',
    { type: 'button', class: 'entry', title: vertex.path, 'data-id': vertex.id, click: () => pick(vertex) },
    glyph(vertex.kind),
    el('span', { class: 'path' }, el('b', {}, name), folder ? el('small', {}, ` ${folder}`) : null),
    el('span', { class: 'unseen' }, ` ${vertex.kind}`),
    note ? el('span', { class: 'note' }, note) : null,
  )
}

/** Makes the sign of a kind, as the legend has it. */
export function glyph(kind: string): HTMLElement {
  return el('span', { class: `glyph ${kind}`, 'aria-hidden': 'true' })
}

/** Makes chips of SDKs; all of them, and nearly all, are said in words. */
export function chips({ facts, sdk }: Context, sdks: readonly string[]): HTMLElement | null {
  const known = facts.graph.sdks
  if (known.length === 0) return null
  if (sdks.length === 0) return chipList([['no SDK', false]])
  const others = known.filter((id) => !sdks.includes(id))
  const isOn = sdk !== null && sdks.includes(sdk)
  if (others.length === 0) return chipList([['all SDKs', isOn]])
  if (others.length <= 3 && sdks.length > 4) return chipList([[`all but ${others.join(', ')}`, isOn]])
  return chipList(sdks.map((id) => [id, id === sdk]))
}

function chipList(texts: readonly (readonly [string, boolean])[]): HTMLElement {
  const items = texts.map(([text, isOn]) => el('span', { class: isOn ? 'chip on' : 'chip' }, text))
  return el('span', { class: 'chips' }, ...items)
}

/** Makes a section of the panel with its heading. */
export function section(heading: string, ...children: (Node | null)[]): HTMLElement {
  return el('section', {}, el('h3', {}, heading), ...children)
}

/** Makes a list, one item a child. */
export function list(items: readonly (readonly (Node | string | null)[])[]): HTMLElement {
  return el('ul', {}, ...items.map((item) => el('li', {}, ...item)))
}

/** Says in a few words where an include stands. */
export function linesText(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
}
