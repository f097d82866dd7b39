import type { VFileMessage } from 'vfile-message'
import { textLinesOf } from '../model/text-lines.js'

/** The lines around a message, with marks under what it is about; `''` for one without a place. */
export function codeFrame(text: string, { line, column, place }: VFileMessage): string {
  if (line === undefined || column === undefined) return ''
  const lines = textLinesOf(text)
  const [from, to] = [Math.max(1, line - 2), Math.min(lines.length, line + 2)]
  const width = String(to).length
  const end = place && 'end' in place && place.end.line === line ? place.end.column : column + 1
  const rows: string[] = []
  for (let at = from; at <= to; at++) {
    const shown = lines[at - 1]?.text ?? ''
    rows.push(`${at === line ? '>' : ' '} ${String(at).padStart(width)} | ${shown}`)
    // Tabs stay, so that the marks stand under what they mean.
    const before = shown.slice(0, column - 1).replace(/[^\t]/g, ' ')
    if (at === line) rows.push(`  ${' '.repeat(width)} | ${before}${'^'.repeat(Math.max(1, end - column))}`)
  }
  return rows.map((row) => row.trimEnd()).join('\n')
}
