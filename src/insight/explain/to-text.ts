import { describeValue } from '../../model/describe-value.js'
import { describeReader, type Reader } from '../../model/reader.js'
import { isRecord } from '../../model/record.js'
import type { ExplainedPage, ExplainedText, Explanation, NodeExplanation } from './explanation.js'
import { locationOf, placeOn, wayOn } from './location-text.js'
import { linesOfPage } from './page-text.js'

/** How many pages are told of one by one. */
const pageLimit = 20

/**
 * Writes an explanation as plain text, for a person to read.
 *
 * @param explanation what `explain` gave
 * @throws {TypeError} where it is something else
 */
export function explanationToText(explanation: Explanation | NodeExplanation): string {
  const given: unknown = explanation
  if (!isRecord(given) || (given.kind !== 'text' && given.kind !== 'node'))
    throw new TypeError(`Expected \`explanation\` to be what \`explain\` gave, not ${describeValue(given)}`)
  if (explanation.kind === 'node') return textOfNode(explanation)
  const { texts, reader, hasMore } = explanation
  if (texts.length === 0) return 'Nothing that readers see stands there.\n'
  const more = hasMore ? ['It stands in more locations.\n'] : []
  return [...texts.map((one) => textOfOne(one, reader)), ...more].join('\n')
}

function textOfOne(explained: ExplainedText, reader: Reader | undefined): string {
  const { text, pages } = explained
  const told = pages.length > pageLimit + 1 ? pages.slice(0, pageLimit) : pages
  const rest = pages.slice(told.length)
  const lines = [`${locationOf(explained)}: ${text}`, ...told.flatMap((page) => linesOfPage(page, reader))]
  if (pages.length === 0) lines.push('  no page leads to it')
  if (rest.length > 0) lines.push(`  and ${rest.length} more pages, ${countShowing(rest)} of which show it`)
  return `${lines.join('\n')}\n`
}

const countShowing = (pages: readonly ExplainedPage[]): number => pages.filter(({ shown }) => shown.length > 0).length

function textOfNode(explained: NodeExplanation): string {
  const { page, reader, text, chain, panels, conditions } = explained
  const whom = describeReader(reader)
  const lines = [
    `${page}${whom === '' ? '' : ` for ${whom}`}: ${text}`,
    `  written ${placeOn(page, explained)}${wayOn(page, chain)}`,
    ...panels.map(({ label = '', path, position }) => {
      return `  in the panel ${label} ${placeOn(page, { path, ...(position ? { position } : {}) })}`
    }),
    ...conditions.map((one) => `  let through by ${one.actual} ${placeOn(page, one)}`),
  ]
  return `${lines.join('\n')}\n`
}
