import { escapePattern } from '../../model/escape-pattern.js'

/** `{{ .name }}` in a text: what stands for a prop before anything is parsed. */
export interface Placeholder {
  /** The name of the prop. */
  readonly name: string
  /** As written. */
  readonly text: string
  readonly offset: number
}

/** A text in which each placeholder is as many letters of no alphabet: they mean nothing to a parser. */
export interface Masked {
  readonly text: string
  readonly placeholders: readonly Placeholder[]
  /** The first of the characters that stand for them. */
  readonly base: number
}

// Private use, in runs of 256: one of them is in no text that people write, and of several one is in none at all.
const bases = [0xe000, 0xe400, 0xe800, 0xec00, 0xf000, 0xf400]

/** What the characters of a run are: those from `digit` on count. */
const start = 2
const fill = 1
const end = 3
const digit = 16
const digits = 240

/**
 * Masks the placeholders of a text, so that they may stand where their braces and blanks could not.
 *
 * @param marks what opens and closes one; blanks in them, and around the name, may be any or none
 * @returns `undefined` where there are none
 */
export function maskPlaceholders(source: string, marks: readonly [string, string]): Masked | undefined {
  const pattern = patternOf(marks)
  const base = bases.find((first) => !new RegExp(`[${hex(first)}-${hex(first + 255)}]`).test(source))
  if (base === undefined) return undefined
  const placeholders: Placeholder[] = []
  const text = source.replace(pattern, (written: string, name: string, offset: number) => {
    const mask = maskOf(placeholders.length, written.length, base)
    if (mask === undefined) return written
    placeholders.push({ name, text: written, offset })
    return mask
  })
  return placeholders.length === 0 ? undefined : { text, placeholders, base }
}

/** A text of a masked one in pieces: as written, or a placeholder. */
export function piecesOf(text: string, { placeholders, base }: Masked): readonly (string | Placeholder)[] {
  const pattern = new RegExp(
    `${hex(base + start)}([${hex(base + digit)}-${hex(base + 255)}]{3})${hex(base + fill)}*${hex(base + end)}`,
    'g',
  )
  const pieces: (string | Placeholder)[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const placeholder = placeholders[indexOf(match[1] ?? '', base)]
    if (placeholder === undefined) continue
    if (match.index > from) pieces.push(text.slice(from, match.index))
    pieces.push(placeholder)
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

/** A text of a masked one as it was written. */
export function unmasked(text: string, masked: Masked): string {
  if (!text.includes(String.fromCharCode(masked.base + start))) return text
  return piecesOf(text, masked)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

/** Words about a masked text, as if about what was written; they may name a character of a mask alone. */
export function unmaskedWords(words: string, masked: Masked): string {
  const { base, placeholders } = masked
  const alone = new RegExp(`[${hex(base)}-${hex(base + 255)}]`, 'g')
  return unmasked(words, masked).replace(alone, () => placeholders[0]?.text.charAt(0) ?? '')
}

function patternOf(marks: readonly [string, string]): RegExp {
  const [open, close] = marks.map((mark) =>
    mark
      .split(/[ \t]+/)
      .map(escapePattern)
      .join('[ \\t]*'),
  )
  return new RegExp(`(?<!\\\\)${open}[ \\t]*([\\w-]+)[ \\t]*${close}`, 'g')
}

function maskOf(index: number, length: number, base: number): string | undefined {
  const counted = [Math.floor(index / digits ** 2), Math.floor(index / digits) % digits, index % digits]
  if (length < counted.length + 2 || (counted[0] ?? 0) >= digits) return undefined
  const codes = [start, ...counted.map((one) => digit + one)]
  while (codes.length < length - 1) codes.push(fill)
  return [...codes, end].map((code) => String.fromCharCode(base + code)).join('')
}

const indexOf = (counted: string, base: number): number =>
  [...counted].reduce((sum, one) => sum * digits + one.charCodeAt(0) - base - digit, 0)

const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
