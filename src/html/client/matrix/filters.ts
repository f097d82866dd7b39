import { el } from '../dom.js'
import type { Row } from '../facts/cells.js'
import { has, type Mark } from '../facts/ranking.js'

const marks: readonly (readonly [mark: Mark, text: string, title: string])[] = [
  ['error', 'Errors', 'Pages with an error in them'],
  ['warning', 'Warnings', 'Pages with a warning in them'],
  ['none', 'Nothing', 'Tabs with a panel for others, and none for these'],
  ['fallback', 'Fallback', 'Tabs where these find what is there for everybody else'],
  ['own', 'Own content', 'Panels, conditions and files that are for some and not for all'],
  ['variant', 'Variant file', 'Pages that are made from a file of their own'],
]

/** Makes the legend, of which each sign narrows the pages to those that have it. */
export function filterElements(rows: readonly Row[], narrow: (mark: Mark) => void): HTMLElement[] {
  const buttons = marks.map(([mark, text, title]) => {
    const pages = rows.filter(({ cells }) => cells.some((cell) => has(cell, mark))).length
    const given = { type: 'button', 'data-mark': mark, title, 'aria-pressed': 'false', click: () => narrow(mark) }
    const button = el('button', given, sign(classOf(mark)), text, el('small', {}, String(pages)))
    button.toggleAttribute('disabled', pages === 0)
    return button
  })
  const plain = (standing: string, text: string) => el('span', {}, sign(standing), text)
  return [...buttons, plain('shared', 'Same for all'), plain('out', 'Not built')]
}

const sign = (kind: string): HTMLElement => el('span', { class: `cell ${kind}`, 'aria-hidden': 'true' })

function classOf(mark: Mark): string {
  return mark === 'error' || mark === 'warning' || mark === 'variant' ? `shared ${mark}` : mark
}
