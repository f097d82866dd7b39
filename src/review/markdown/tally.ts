import type { PageChange } from '../change.js'
import type { PageContent } from '../content.js'
import { codeSpan } from './code-span.js'
import { nouns } from './nouns.js'
import { count, some } from './phrase.js'
import { spreadOver } from './spread.js'

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

/** What one page gained, in one line; what has a name by that. */
export function gainedWords(changes: readonly PageChange[]): string {
  const named = (kind: string, pick: (side: PageContent) => readonly string[]): string[] => {
    const names = [...new Set(changes.flatMap(({ gained }) => pick(gained)))].map((name) => codeSpan(name, 40))
    return names.length === 0 ? [] : [`${kind} ${some(names, 6)}`]
  }
  return [
    ...named('tabs', ({ panels }) => panels.map(({ label }) => label)),
    ...named('headings', ({ headings }) => headings.map(({ text }) => text)),
    ...named('front matter', ({ frontmatter }) => frontmatter.map(({ key }) => key)),
    ...tally([changes], 'gained', ['code', 'links', 'images', 'text', 'elements', 'esm']),
  ].join('; ')
}
