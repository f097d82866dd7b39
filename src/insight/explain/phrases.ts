import type { LeftOut, LeftOutKind } from './explanation.js'
import { locationOf } from './location-text.js'

/** Says what leaves somebody out. */
export function phraseOf(row: LeftOut): string {
  return phrases[row.kind](`${row.actual} at ${locationOf(row)}`, row)
}

const phrases: Readonly<Record<LeftOutKind, (what: string, row: LeftOut) => string>> = {
  condition: (what) => what,
  panel: (what) => `the panel ${what}`,
  'variant-file': (what, { position, instead }) =>
    position ? `${what} brings in ${instead}` : `the page is made from ${instead}`,
  choice: (what, { instead }) => `${what} brings in ${instead ?? 'no file'}`,
  section: (what, { rule }) =>
    `${what} takes ${rule === undefined ? 'another section' : 'a section that is not there'}`,
  lines: (what, { rule }) => `${what} takes ${rule === undefined ? 'other lines' : 'lines that are not there'}`,
  scope: (_, { actual }) => `the page is built for ${actual}`,
  missing: (what) => `${what} names a file that is not there`,
  cycle: (what) => `${what} leads to a file that it stands in`,
  limit: (what) => `with ${what} the page would grow too large`,
  children: (what) => `what ${what} brings in does not show its children`,
  expression: (what) => `${what} comes to something else`,
  emptied: (what) => `nothing that can be seen is left of ${what}`,
  unused: (what) => `nothing refers to ${what}`,
  refused: (what, { rule }) =>
    rule === 'include-blocks' ? `what ${what} brings in cannot stand there` : `${what} is refused by the rule ${rule}`,
  'no-include': (_, { actual }) => `nothing on the page leads to ${actual}`,
}
