import type { IncludePiece } from '../directives/directive.js'
import type { Within } from './frame.js'
import { openInclude } from './open.js'
import type { Planning } from './planning.js'

/**
 * What stands in the place of a line of code that names a file: its lines, as deep as that line is; the line itself where
 * there is no such file.
 */
export function includedText({ include, text }: IncludePiece, within: Within, planning: Planning): string {
  const outcome = openInclude(include, within, planning)
  if (outcome.kind === 'drop') return ''
  if (outcome.kind !== 'code') return text
  const { value } = outcome.code
  if (value === '') return ''
  const [indent = ''] = /^[ \t]*/.exec(text) ?? []
  const [ending = ''] = /(?:\r\n|\n|\r)$/.exec(text) ?? []
  const lines = value.split('\n').map((line) => (line === '' ? line : indent + line))
  return lines.join(ending || '\n') + ending
}
