import { expectObject, expectType } from './expect.js'
import type { Parser } from './parser.js'

/**
 * What was given as a parser.
 *
 * @throws {TypeError} where it is none
 */
export function expectParser(parser: Parser): Parser {
  expectObject('parser', parser)
  for (const field of ['name', 'version'] as const) expectType(`parser.${field}`, parser[field], 'string')
  expectType('parser.create', parser.create, 'function')
  return parser
}
