import type { Flat, Flattened, Move, ShownOn } from '../../../review/change.js'
import type { LineLocation } from '../../../page/location.js'
import { counted, el } from '../dom.js'

/** Says of content that went to another file what it is, where it is shown, and what got lost on the way. */
export function moveElements({ from, to, pages, shownOn, content, left }: Move): (Node | string)[] {
  const count = Object.values(content).reduce((sum, facts: readonly unknown[]) => sum + facts.length, 0)
  const reworded = Object.values(content)
    .flat()
    .filter(({ minus, plus }) => minus + plus > 0).length
  const lost = [
    ...left.code.map(({ firstLine }) => firstLine),
    ...left.headings.map(({ text }) => text),
    ...left.text.map(({ text }) => text),
    ...left.images.map(({ url }) => url),
  ]
  return [
    el('p', { class: 'way' }, el('code', {}, from), ' → ', el('code', {}, to)),
    el(
      'p',
      {},
      `${counted(count, 'block')}${rewordedText(reworded, count)}, on ${pagesText(pages)}. `,
      shownText(to, shownOn),
    ),
    ...(lost.length > 0
      ? [
          el(
            'p',
            { class: 'left' },
            `Lost on the way: `,
            ...lost.slice(0, 8).map((text) => el('del', {}, shortly(text))),
            lost.length > 8 ? ` and ${lost.length - 8} more` : '',
          ),
        ]
      : []),
  ]
}

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

function shownText(to: string, [first, ...more]: readonly string[]): string {
  if (more.length > 0) return `${counted(more.length + 1, 'page')} show that file.`
  return first === undefined || first === to ? '' : `Only ${first} shows that file.`
}

function pagesText(pages: readonly ShownOn[]): string {
  const names = [...new Set(pages.map(({ before, after }) => (before === after ? after : `${before}, now ${after}`)))]
  return names.length > 3 ? counted(names.length, 'page') : names.join(', ')
}

const locationText = ({ path, line }: LineLocation): string => `${path}:${line}`

function shortly(text: string): string {
  const characters = [...text]
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : text
}
