import type { CodeFact } from '../content.js'
import { codeSpan } from './code-span.js'
import { count } from './phrase.js'

/** A block of code, by its language and first line. */
export function codeWords({ lang, lines, firstLine }: CodeFact): string {
  return `${lang === null ? 'code' : codeSpan(lang)} block ${codeSpan(firstLine, 60)} (${count(lines, 'line')})`
}
