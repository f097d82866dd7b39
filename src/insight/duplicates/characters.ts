const other = 1
const word = 2

/** White space, of the kinds of characters. */
export const space = 3

// 0 for what was not asked for yet.
const kinds = new Uint8Array(0x10000)

/** What a UTF-16 code unit is, as a number: part of a word of code, white space, or neither; known from the second time on, since most of a docs set is asked for. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? 0
  return known > 0 ? known : (kinds[code] = readKind(String.fromCharCode(code)))
}

const readKind = (character: string): number => (/\w/.test(character) ? word : /\s/.test(character) ? space : other)
