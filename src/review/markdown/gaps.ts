import { groupBy } from '../../model/group-by.js'
import type { Diff, Gap } from '../change.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { lineWords, paths } from './paths.js'
import { some } from './phrase.js'

/** Says for whom tabs have nothing; tabs that leave out the same together. */
export function gapBlocks({ gaps }: Diff): Block[] {
  return groupBy(gaps, ({ axis, none }) => JSON.stringify([axis, none])).map((group) => {
    const [{ none } = { none: [] }] = group
    const values = some(
      none.map((value) => codeSpan(value, 120)),
      5,
    )
    const where = groupBy(group, ({ location }) => JSON.stringify(location)).map(tabsWords)
    return entry(`${values}: tabs at ${some(where, 5)}`, [])
  })
}

function tabsWords(group: readonly Gap[]): string {
  const [{ location } = { location: { path: '', line: 1 } }] = group
  const pages = group.map(({ page }) => page).filter((page) => page !== location.path)
  return lineWords(location) + (pages.length > 0 ? ` on ${paths(pages, 1)}` : '')
}
