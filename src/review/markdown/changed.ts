import type { PageChange } from '../change.js'
import type { Rewording } from '../content.js'
import { codeSpan } from './code-span.js'
import { nouns } from './nouns.js'
import { count, some } from './phrase.js'
import { spreadOver } from './spread.js'

/** What is in other words on one page, in one line; what has a name by that. */
export function changedWords(changes: readonly PageChange[]): string {
  const changed = <Kind>(pick: (side: PageChange['changed']) => readonly Kind[]): Kind[] =>
    spreadOver(changes, (change) => pick(change.changed)).map(({ fact }) => fact)
  const code = changed((side) => side.code)
  const elements = changed((side) => side.elements)
  const [links, images] = [changed((side) => side.links), changed((side) => side.images)]
  const [text, esm] = [changed((side) => side.text), changed((side) => side.esm)]
  return [
    ...becoming(changed((side) => side.headings).map(({ from, to }) => ['heading', from.text, to.text] as const)),
    ...becoming(
      changed((side) => side.frontmatter).map(({ from, to }) => [codeSpan(from.key), from.text, to.text] as const),
    ),
    ...orders(changes),
    ...(code.length > 0
      ? [`${count(code.length, ...nouns.code)} (−${sum(code, 'minus')} +${sum(code, 'plus')} lines)`]
      : []),
    ...becoming(elements.map(({ from, to }) => ['element', from.text, to.text] as const)),
    ...(links.length > 0 ? [`${count(links.length, 'link leads', 'links lead')} elsewhere`] : []),
    ...(images.length > 0 ? [count(images.length, ...nouns.images)] : []),
    ...(text.length > 0 ? [count(text.length, ...nouns.text)] : []),
    ...(esm.length > 0 ? [count(esm.length, ...nouns.esm)] : []),
  ].join('; ')
}

function sum(rows: readonly Pick<Rewording<never>, 'minus' | 'plus'>[], side: 'minus' | 'plus'): number {
  return rows.reduce((total, row) => total + row[side], 0)
}

function becoming(rows: readonly (readonly [what: string, from: string, to: string])[]): string[] {
  const told = rows.map(([what, from, to]) => `${what} ${codeSpan(from, 50)} is now ${codeSpan(to, 50)}`)
  return told.length === 0 ? [] : [some(told, 5)]
}

// Readers of one page see its sections in few orders: one is enough.
function orders(changes: readonly PageChange[]): string[] {
  const [order] = changes.flatMap((change) => change.order ?? [])
  if (order === undefined) return []
  const list = (texts: readonly string[]): string =>
    some(
      texts.map((text) => codeSpan(text, 40)),
      4,
    )
  return [`sections ${list(order.before)} are now in the order ${list(order.after)}`]
}
