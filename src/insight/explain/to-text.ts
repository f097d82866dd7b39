import { describeValue } from '../../model/describe-value.js'
import { isRecord } from '../../model/record.js'
import { describeReader, type Reader } from '../../model/reader.js'
import type { ExplainedPage, ExplainedText, Explanation, NodeExplanation } from './explanation.js'
import { locationOf, wayOf } from './location-text.js'
import { phraseOf } from './phrases.js'
import { allReadersOf, forWhom } from './whom.js'

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
  return [
    ...texts.map((one) => textOfOne(one, reader)),
    ...(hasMore ? ['There is more of it: ask about one file, or more locations.\n'] : []),
  ].join('\n')
}

function textOfOne({ path, position, text, pages }: ExplainedText, reader: Reader | undefined): string {
  const told = pages.length > pageLimit + 1 ? pages.slice(0, pageLimit) : pages
  const rest = pages.slice(told.length)
  const lines = [`${locationOf({ path, position })}: ${text}`, ...told.flatMap((one) => linesOfPage(one, reader))]
  if (pages.length === 0) lines.push('  no page leads to it')
  if (rest.length > 0) lines.push(`  and ${rest.length} more pages, ${countShowing(rest)} of which show it`)
  return `${lines.join('\n')}\n`
}

const countShowing = (pages: readonly ExplainedPage[]): number => pages.filter(({ shown }) => shown.length > 0).length

function linesOfPage(explained: ExplainedPage, reader: Reader | undefined): string[] {
  const { page, shown, leftOut } = explained
  const all = allReadersOf(explained, reader)
  const everybody = all.others.length > 0 ? 'all whom it is built for' : 'everybody'
  const rows = [
    ...shown.map((row) => `shown to ${forWhom(row, all) ?? everybody}${wayOf(row.chain)}`),
    ...leftOut.map((row) => {
      const whom = forWhom(row, all)
      return `${whom === undefined ? 'shown to nobody' : `not to ${whom}`}: ${phraseOf(row)}${wayOf(row.chain)}`
    }),
  ]
  const [only] = rows
  return rows.length === 1 ? [`  ${page}: ${only}`] : [`  ${page}`, ...rows.map((row) => `    ${row}`)]
}

function textOfNode({ page, reader, path, position, text, chain, panels, conditions }: NodeExplanation): string {
  const whom = describeReader(reader)
  const at = position ? locationOf({ path, position }) : path
  const lines = [
    `${page}${whom === '' ? '' : ` for ${whom}`}: ${text}`,
    `  written at ${at}${wayOf(chain)}`,
    ...panels.map(
      (panel) =>
        `  in the panel ${panel.label ?? ''} at ${panel.position ? locationOf({ ...panel, position: panel.position }) : panel.path}`,
    ),
    ...conditions.map((one) => `  let through by ${one.actual} at ${locationOf(one)}`),
  ]
  return `${lines.join('\n')}\n`
}
