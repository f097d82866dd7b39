import { kindOf, space } from './characters.js'
import { hashWith, type TokenIndex } from './token-index.js'
import type { TokenList } from './token-list.js'

/**
 * Reads code as tokens: characters of one kind in a row, of words, of white space, or of neither. A space alone is none,
 * since it parts nothing but what is parted anyway.
 *
 * @returns the lines that are not blank
 */
export function readCode(value: string, index: TokenIndex, tokens: TokenList): number {
  const { text, lines } = straighten(value)
  let end: number
  for (let start = 0; start < text.length; start = end) {
    const first = text.charCodeAt(start)
    const kind = kindOf(first)
    let hash = hashWith(0, first)
    for (end = start + 1; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (kindOf(code) !== kind) break
      hash = hashWith(hash, code)
    }
    if (kind !== space || end > start + 1 || text[start] !== ' ') tokens.add(index.word(text, start, end, hash))
  }
  return lines
}

function straighten(value: string): { readonly text: string; readonly lines: number } {
  // Nearly all code has the line endings that a literal separator finds several times as fast.
  const all = value.includes('\r') ? value.split(/\r\n|\n|\r/) : value.split('\n')
  let lines = 0
  let indent = Infinity
  for (let at = 0; at < all.length; at++) {
    const line = (all[at] = (all[at] ?? '').trimEnd())
    if (line === '') continue
    lines++
    if (indent > 0) indent = Math.min(indent, line.length - line.trimStart().length)
  }
  const text = (indent > 0 ? all.map((line) => line.slice(indent)) : all).join('\n').trim()
  return { text, lines }
}
