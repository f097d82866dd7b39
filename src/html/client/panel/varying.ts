import { el } from '../dom.js'
import { cellLines, type CellLine } from '../facts/cell-wording.js'
import { rowsOf } from '../facts/cells.js'
import { valueOf } from '../../../model/reader.js'
import { list, section, type Context } from './parts.js'
import type { Vertex } from '../facts/vertices.js'

/** Lists what a page has for the chosen value of each axis, and what is wrong with it: what its cell in the matrix stands for. */
export function varying({ facts, choice }: Context, page: Vertex): (HTMLElement | null)[] {
  if (facts.matrix === null) return []
  return facts.axes.map((axis) => {
    const column = axis.values.indexOf(valueOf(choice, axis.name) ?? '')
    const cell = rowsOf(facts.graph, facts.matrix, axis, page.path)[0]?.cells[column]
    return cell ? section(`What ${axis.values[column]} has`, list(cellLines(cell).map(item))) : null
  })
}

function item({ kind, word, text, location }: CellLine): HTMLElement[] {
  const badge = el('span', { class: `badge ${kind}` }, word)
  return [el('p', { class: 'line' }, badge, ` ${text}`, location === '' ? null : el('small', {}, location))]
}
