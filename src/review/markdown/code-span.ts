import { code } from '../../model/code.js'

// Controls, halves of characters, and marks without width that turn or hide text. Emoji are joined by two others.
const unprintable = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F]/gu

/**
 * Writes a text from the docs as a code span: nothing in it is markup, mentions anybody or loads anything.
 *
 * @param text any text; it is put on one line
 * @param limit how many characters to show (default: `70`)
 */
export function codeSpan(text: string, limit = 70): string {
  const line = text.replace(/\s+/g, ' ').replace(unprintable, '\uFFFD').trim()
  const characters = Array.from(line)
  const shown = characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line
  return shown === '' ? '` `' : code(shown)
}
