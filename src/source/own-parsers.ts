import type { Parser } from '../model/parser.js'

const own = new WeakSet<Parser>()

/** Takes note of a parser of this package: tests show that what it gives is a tree. */
export function ownParser(parser: Parser): Parser {
  own.add(parser)
  return Object.freeze(parser)
}

/** Whether a parser is one of this package, whose trees nobody has to look through. */
export const isOwnParser = (parser: Parser): boolean => own.has(parser)
