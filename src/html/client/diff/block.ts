import type { Block } from '../../../review/hunk.js'
import { el } from '../dom.js'
import { baseOf, folderOf } from '../facts/names.js'
import type { Piece } from './facts/words.js'

/** Makes a block as it stands on one side; where there is none, the side is empty. */
export function blockElement(
  block: Block | null,
  page: string,
  pieces: readonly Piece[] | null,
  tag: 'del' | 'ins',
): HTMLElement {
  if (block === null) return el('div', { class: 'side nothing' })
  const text = pieces ? piecesIn(pieces, tag) : [block.text]
  const isCode = isWritten(block)
  return el(
    'div',
    { class: 'side' },
    locationElement(block, page),
    el(isCode ? 'pre' : 'p', { class: `block ${block.type}`, ...(isCode ? { tabindex: '-1' } : {}) }, ...text),
  )
}

/** Whether the text of a block is told as it is written. */
export function isWritten({ type }: Block): boolean {
  return type === 'code' || type === 'esm' || type === 'yaml' || type === 'element'
}

/** Says where a block stands, shortly where that is beside the page, and what language it is in. */
export function locationElement({ location, lang }: Block, page: string): HTMLElement {
  const { path, line } = location
  const short = folderOf(path) === folderOf(page) ? baseOf(path) : path
  return el(
    'div',
    { class: 'location' },
    el('span', { title: `${path}:${line}` }, `${short}:${line}`),
    lang ? el('b', {}, lang) : null,
  )
}

/** Makes the words of a text, those that differ marked. */
export function piecesIn(pieces: readonly Piece[], tag: 'del' | 'ins'): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? el(tag, {}, text) : text))
}
