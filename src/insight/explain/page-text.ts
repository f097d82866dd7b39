import { groupBy } from '../../model/group-by.js'
import type { Reader } from '../../model/reader.js'
import type { ExplainedPage, LeftOut } from './explanation.js'
import { wayOn } from './location-text.js'
import { phraseOf } from './phrases.js'
import { scopeIn, tellIn, type Telling } from './whom.js'

/** How many ways by which a page shows something are told of one by one. */
const wayLimit = 10

/**
 * Says in a few lines what the readers of a page see.
 *
 * @param narrowed the readers who are asked about alone
 */
export function linesOfPage(explained: ExplainedPage, narrowed: Reader | undefined): string[] {
  const { page, shown, leftOut } = explained
  const tell = tellIn(explained, narrowed)
  const scope = narrowed ? undefined : scopeIn(explained)
  const told = scope === undefined ? leftOut : leftOut.filter(({ kind }) => kind !== 'scope')
  const name = scope === undefined ? page : `${page} (built for ${scope})`
  const rows = [
    ...shown.slice(0, wayLimit).map((row) => `shown to ${tell([row]) ?? 'everybody'}${wayOn(page, row.chain)}`),
    ...(shown.length > wayLimit ? [`shown in ${shown.length - wayLimit} more ways`] : []),
    ...groupBy(told, deciderOf).map((alike) => leftOutLine(alike, page, tell)),
  ]
  const [only] = rows
  return rows.length === 1 ? [`  ${name}: ${only}`] : [`  ${name}`, ...rows.map((row) => `    ${row}`)]
}

// Each reader may get another file in place of one: the decision is the same.
function deciderOf({ kind, path, position, actual, chain, rule, instead }: LeftOut): string {
  const decider = position && [path, position.start, actual]
  return JSON.stringify([kind, decider, chain, rule, instead === undefined])
}

function leftOutLine(alike: readonly LeftOut[], page: string, tell: Telling): string {
  const [first] = alike
  if (first === undefined) throw new Error('Expected somebody to be left out')
  const whom = tell(alike)
  const files = alike.flatMap(({ instead }) => instead ?? [])
  return `${whom === undefined ? 'shown to nobody' : `not to ${whom}`}: ${phraseOf(first, files, page)}${wayOn(page, first.chain)}`
}
