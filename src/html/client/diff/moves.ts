import type { Arrival, Flat, Flattened, Move, ShownOn } from '../../../review/change.js'
import type { LineLocation } from '../../../page/location.js'
import { counted, el } from '../dom.js'

/** Says of content that went to another file what it is, and where it is shown. */
export function moveElements({ from, to, pages, content }: Move): (Node | string)[] {
  const count = Object.values(content).reduce((sum, facts: readonly unknown[]) => sum + facts.length, 0)
  const reworded = Object.values(content)
    .flat()
    .filter(({ minus, plus }) => minus + plus > 0).length
  return [
    el('p', { class: 'way' }, el('code', {}, from), ' → ', el('code', {}, to)),
    el('p', {}, `${counted(count, 'block')}${rewordedText(reworded, count)}, on ${pagesText(pages)}`),
  ]
}

/** Says of a file that pages came to show who shows it, and what they lost where it came in. */
export function arrivalElements({ path, isNew, pages, shownOn }: Arrival): (Node | string)[] {
  const lost = pages.flatMap(({ lost: { code, headings, images, text } }) => [
    ...code.map(({ firstLine }) => firstLine),
    ...[...headings, ...text].map((fact) => fact.text),
    ...images.map(({ url }) => url),
  ])
  const unlike = [...new Set(lost)]
  const more = unlike.length > most ? ` and ${unlike.length - most} more` : ''
  return [
    el('p', { class: 'way' }, el('code', {}, path), isNew ? ' (new)' : ''),
    el('p', {}, `Came to ${counted(pages.length, 'page')}; ${counted(shownOn.length, 'page')} in all with it`),
    ...(unlike.length > 0
      ? [
          el(
            'p',
            {},
            'Lost where it came in: ',
            ...unlike.slice(0, most).map((text) => el('del', {}, shortly(text))),
            more,
          ),
        ]
      : []),
  ]
}

// More of what was lost is among the changes.
const most = 8

/** Says of a block that stands for several what it says, and what each of them said. */
export function flattenedElements({ location, text, was }: Flattened): (Node | string)[] {
  return [
    el('p', { class: 'way' }, el('code', {}, locationText(location))),
    el('p', {}, shortly(text)),
    el('ul', {}, ...was.map((flat) => el('li', {}, ...flatElements(flat)))),
  ]
}

function flatElements({ location, pages, lost, gained }: Flat): (Node | string)[] {
  return [
    el('code', {}, locationText(location)),
    ` on ${pagesText(pages)}: `,
    ...lost.map((words) => el('del', {}, words)),
    ...(lost.length > 0 && gained.length > 0 ? [' → '] : []),
    ...gained.map((words) => el('ins', {}, words)),
  ]
}

function rewordedText(reworded: number, count: number): string {
  if (reworded === 0) return ''
  return reworded === count ? ', reworded' : `, ${reworded} of them reworded`
}

function pagesText(pages: readonly ShownOn[]): string {
  const names = [...new Set(pages.map(({ before, after }) => (before === after ? after : `${before}, now ${after}`)))]
  return names.length > 3 ? counted(names.length, 'page') : names.join(', ')
}

export const locationText = ({ path, line }: LineLocation): string => `${path}:${line}`

function shortly(text: string): string {
  const characters = [...text]
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : text
}
