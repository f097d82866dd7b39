import type { Program } from 'estree'
import { defineLazy } from '../model/lazy-property.js'
import { dropParenthesesIn } from '../source/parentheses.js'
import { chunksOf } from './chunks.js'
import type { CodePlace } from './code-places.js'
import { isUnfinished, readCode, type Chunk } from '../source/read-code.js'
import type { Lines } from './lines.js'
import { isComment, isPlainCode } from './plain-code.js'

/**
 * Gives code its estree: when it is asked for, where nothing can be wrong with it.
 *
 * @param indent how many characters the container of the code has in front of each line
 * @param imported the names that ESM has imported; what this one imports is put to them
 * @returns whether the reference reads the code, too
 */
export function addEstree(place: CodePlace, lines: Lines, indent: number, imported: string[]): boolean {
  const { holder, kind, start } = place
  const chunks = chunksOf(holder.value, start, kind === 'esm' ? '' : '}', lines)
  if (chunks === undefined || !isIndented(chunks, kind === 'esm' ? 0 : indent + 2)) return false
  if (kind === 'esm' && !goesOn(chunks, imported)) return false
  if (isSure(place)) {
    attachEstree(place, lines)
    return true
  }
  const estree = readCode(chunks, start, kind, imported)
  if (estree === undefined) return false
  holder.data = { estree }
  if (kind === 'esm') noteImports(estree, imported)
  return true
}

/** Has the estree of a piece of code be made when it is first read. */
function attachEstree({ holder, kind, start }: CodePlace, lines: Lines): void {
  const { value } = holder
  const data = (holder.data ??= {})
  defineLazy(data, 'estree', (): Program => {
    const chunks = chunksOf(value, start, kind === 'esm' ? '' : '}', lines)
    const program = chunks && readCode(chunks, start, kind)
    if (program === undefined) throw new Error(`Expected code that is read again to be as it was: ${value}`)
    dropParenthesesIn(program)
    return program
  })
}

function isSure({ holder: { value }, kind }: CodePlace): boolean {
  if (kind === 'value') return isPlainCode(value)
  return kind === 'expression' && (isPlainCode(value) || isComment(value))
}

// What the parser takes off a line is that of its container, and two spaces at most.
function isIndented(chunks: readonly Chunk[], indent: number): boolean {
  return chunks.every(({ text, start, isEnding }, index) => {
    if (index === 0 || isEnding) return true
    return /^[ \t]/.test(text) ? start.column === indent + 1 : start.column <= indent + 1
  })
}

// ESM ends at the first blank line at which it is whole.
function goesOn(chunks: readonly Chunk[], imported: readonly string[]): boolean {
  return chunks.every((chunk, index) => {
    const isBlank =
      chunk.isEnding && /^[ \t]*$/.test(chunks[index + 1]?.isEnding ? '' : (chunks[index + 1]?.text ?? ''))
    return !isBlank || isUnfinished(chunks.slice(0, index), imported)
  })
}

function noteImports({ body }: Program, imported: string[]): void {
  for (const statement of body)
    if (statement.type === 'ImportDeclaration') for (const { local } of statement.specifiers) imported.push(local.name)
}
