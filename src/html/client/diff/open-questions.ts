import type { Duplicate } from '../../../insight/duplicates/duplicates.js'
import type { Gap, Retired } from '../../../review/change.js'
import { counted, el } from '../dom.js'
import { locationText } from './moves.js'

/** Says of content that came and stands elsewhere too, where it stands, and which partial it is already. */
export function duplicateElements({ kind, locations, partial, size, similarity }: Duplicate): (Node | string)[] {
  const what = counted(size, kind === 'code' ? 'line' : 'word')
  return [
    el('p', {}, `${what}, ${similarity === 1 ? 'the same' : 'alike'} in ${counted(locations.length, 'place')}`),
    ...(partial === undefined ? [] : [el('p', { class: 'way' }, 'It is a partial already: ', el('code', {}, partial))]),
    el(
      'ul',
      {},
      ...locations.map(({ path, position }) =>
        el('li', {}, el('code', {}, locationText({ path, line: position.start.line }))),
      ),
    ),
  ]
}

/** Says for whom tabs have nothing. */
export function gapElements({ page, location, axis, none }: Gap): (Node | string)[] {
  const where = location.path === page ? [] : [` on ${page}`]
  return [
    el('p', { class: 'way' }, el('code', {}, locationText(location)), ...where),
    el('p', {}, `Nothing for ${axis === 'sdk' ? '' : `${axis} `}${none.join(', ')}`),
  ]
}

/** Says of a value that is declared no longer what names it still. */
export function retiredElements({ axis, value, mentions }: Retired): (Node | string)[] {
  return [
    el('p', {}, `${axis} `, el('code', {}, value), ', which is declared no longer, is still named'),
    el(
      'ul',
      {},
      ...mentions.map(({ location, kind, actual }) =>
        el('li', {}, el('code', {}, locationText(location)), ` ${kind} `, el('code', {}, actual)),
      ),
    ),
  ]
}
