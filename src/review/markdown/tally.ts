import type { PageChange } from '../change.js'
import type { PageContent } from '../content.js'
import { codeSpan } from './code-span.js'
import { count, some } from './phrase.js'
import { spreadOver } from './spread.js'

const nouns: { readonly [Kind in keyof PageContent]: readonly [string, string] } = {
  panels: ['tab', 'tabs'],
  code: ['code block', 'code blocks'],
  headings: ['heading', 'headings'],
  anchors: ['anchor', 'anchors'],
  links: ['link', 'links'],
  images: ['image', 'images'],
  text: ['piece of text', 'pieces of text'],
  elements: ['element', 'elements'],
  frontmatter: ['key of front matter', 'keys of front matter'],
  esm: ['statement of ESM', 'statements of ESM'],
}
const kinds = Object.keys(nouns) as (keyof PageContent)[]

/** How much of each kind pages lost or gained: each thing counts once, for however many SDKs. */
export function tally(
  pages: readonly (readonly PageChange[])[],
  side: 'lost' | 'gained',
  of: readonly (keyof PageContent)[] = kinds,
): string[] {
  return of.flatMap((kind) => {
    const numbers = pages.map((changes) => spreadOver<unknown>(changes, (change) => change[side][kind]).length)
    const total = numbers.reduce((sum, number) => sum + number, 0)
    return total === 0 ? [] : [count(total, ...nouns[kind])]
  })
}

/** What one page gained, in one line; headings and tabs by name. */
export function gainedWords(changes: readonly PageChange[]): string {
  const named = (kind: string, pick: (side: PageContent) => readonly string[]): string[] => {
    const names = [...new Set(changes.flatMap(({ gained }) => pick(gained)))].map((name) => codeSpan(name, 40))
    return names.length === 0 ? [] : [`${kind} ${some(names, 6)}`]
  }
  return [
    ...named('tabs', ({ panels }) => panels.map(({ label }) => label)),
    ...named('headings', ({ headings }) => headings.map(({ text }) => text)),
    ...tally([changes], 'gained', ['code', 'links', 'text']),
  ].join('; ')
}

/** What is in other words on one page, in one line; headings by name. */
export function changedWords(changes: readonly PageChange[]): string {
  const changed = <Kind>(pick: (side: PageChange['changed']) => readonly Kind[]): Kind[] =>
    spreadOver(changes, (change) => pick(change.changed)).map(({ fact }) => fact)
  const code = changed((side) => side.code)
  const [minus, plus] = [code.reduce((sum, row) => sum + row.minus, 0), code.reduce((sum, row) => sum + row.plus, 0)]
  const [links, text] = [changed((side) => side.links), changed((side) => side.text)]
  return [
    ...changed((side) => side.headings).map(
      ({ from, to }) => `heading ${codeSpan(from.text, 50)} is now ${codeSpan(to.text, 50)}`,
    ),
    ...(code.length > 0 ? [`${count(code.length, ...nouns.code)} (−${minus} +${plus} lines)`] : []),
    ...(links.length > 0 ? [`${count(links.length, 'link leads', 'links lead')} elsewhere`] : []),
    ...(text.length > 0 ? [count(text.length, ...nouns.text)] : []),
  ].join('; ')
}
