import type { Reader } from '../../../model/reader.js'
import { el } from '../dom.js'
import type { Facts } from '../facts/facts.js'
import { baseOf, folderOf } from '../facts/names.js'
import { isChosen, type Choice } from '../facts/readers.js'
import type { Vertex } from '../facts/vertices.js'
import { readersTexts } from '../facts/wording.js'

/** What every part of the panel is made with. */
export interface Context {
  readonly facts: Facts
  readonly choice: Choice
  /** The choice in words; empty where nothing was chosen. */
  readonly told: string
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

/** Makes chips of readers; those who were chosen stand out. */
export function chips({ facts, choice }: Context, readers: readonly Reader[]): HTMLElement | null {
  const texts = readersTexts(readers, facts.axes)
  if (texts.length === 0) return null
  const chosen = Object.entries(choice)
  const isOn = (values: ReadonlyMap<string, readonly string[]>): boolean =>
    isChosen(choice) &&
    chosen.every(([axis, value]) => value === undefined || values.get(axis)?.includes(value) !== false)
  const items = texts.map(({ text, values }) => el('span', { class: isOn(values) ? 'chip on' : 'chip' }, text))
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
