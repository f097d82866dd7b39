import type { PartialMessage } from 'esbuild'
import { textLinesOf } from '../../model/text-lines.js'
import type { HostMessage } from '../host-message.js'

/** A message as esbuild shows it: with the line of its file. */
export function toPartialMessage({ file, text, loc, message }: HostMessage): PartialMessage {
  const { reason, note, url } = message
  const notes = [note, url].filter((part) => part !== undefined && part !== '').map((part) => ({ text: String(part) }))
  return { text: reason, notes, location: loc ? { file, ...placeIn(text, loc, message) } : { file } }
}

/** Columns of esbuild count bytes. */
function placeIn(
  text: string,
  { line, column }: { line: number; column: number },
  { place }: HostMessage['message'],
): { line: number; column: number; length: number; lineText: string } {
  const lineText = textLinesOf(text)[line - 1]?.text ?? ''
  const end = place && 'end' in place && place.end.line === line ? place.end.column - 1 : column
  const bytes = (from: number, to: number): number => Buffer.byteLength(lineText.slice(from, to))
  return { line, column: bytes(0, column), length: bytes(column, end), lineText }
}
