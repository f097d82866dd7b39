import type { LeftOut, LeftOutKind } from './explanation.js'
import { placeOn } from './location-text.js'

/**
 * Says what leaves somebody out.
 *
 * @param files paths of what is there instead
 * @param page path of the page that it is about
 */
export function phraseOf(row: LeftOut, files: readonly string[], page: string): string {
  const { kind, actual, position } = row
  const what = position ? `${actual} ${placeOn(page, row)}` : actual
  return phrases[kind](what, row, listFiles(files))
}

type Phrase = (what: string, row: LeftOut, files: string) => string

function refusal(what: string, { rule }: LeftOut): string {
  switch (rule) {
    case 'include-blocks':
      return `what ${what} brings in cannot stand there`
    case 'include-dynamic':
      return `what ${what} names is only known when the page runs`
    case 'parse-error':
      return `${what} cannot be parsed`
    case 'include-unparsable':
      return `${what} names a file that cannot be parsed`
    default:
      return `${what} is refused by the rule ${rule}`
  }
}

const phrases: Readonly<Record<LeftOutKind, Phrase>> = {
  condition: (what) => what,
  panel: (what) => `the panel ${what}`,
  'variant-file': (what, { position }, files) =>
    position ? `${what} brings in ${files}` : `the page is made from ${files}`,
  choice: (what, _, files) => `${what} brings in ${files === '' ? 'no file' : files}`,
  section: (what, { rule }) =>
    `${what} takes ${rule === undefined ? 'another section' : 'a section that is not there'}`,
  lines: (what, { rule }) => `${what} takes ${rule === undefined ? 'other lines' : 'lines that are not there'}`,
  scope: (what) => `the page is built for ${what}`,
  missing: (what) => `${what} names a file that is not there`,
  cycle: (what) => `${what} leads to a file that it stands in`,
  limit: (what) => `with ${what} the page would grow too large`,
  children: (what) => `what ${what} brings in does not show its children`,
  expression: (what) => `${what} comes to something else`,
  emptied: (what) => `nothing that can be seen is left of ${what}`,
  unused: (what) => `nothing refers to ${what}`,
  refused: refusal,
  'no-include': (what) => `nothing on the page leads to ${what}`,
}

const fileLimit = 2

function listFiles(files: readonly string[]): string {
  const told = files.length > fileLimit + 1 ? files.slice(0, fileLimit) : files
  const rest = files.length - told.length
  const last = rest > 0 ? `${rest} more` : undefined
  const [end, ...others] = last ? [last, ...told] : [told.at(-1) ?? '', ...told.slice(0, -1)]
  return others.length === 0 ? (end ?? '') : `${others.join(', ')} and ${end}`
}
