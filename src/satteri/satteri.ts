import type { Parser } from '../model/parser.js'
import { version } from '../model/version.js'
import { ownParser } from '../source/own-parsers.js'
import { remarkParser } from '../source/remark/remark-parser.js'
import { parseFast } from './parse-fast.js'

const parser: Parser = ownParser({
  name: 'satteri',
  version,
  create(syntax) {
    const reference = remarkParser.create(syntax)
    const { headingIds, comments, admonitions, plugins } = syntax
    if (headingIds || comments || admonitions !== false || plugins.length > 0) return reference
    return { ...reference, mdx: (text, path) => parseFast(text) ?? reference.mdx(text, path) }
  },
})

/**
 * The parser `satteri`, for the option `parser`: MDX becomes the tree that remark makes of it, with its positions and
 * programs, in a fraction of the time. What may not be read alike, Markdown, plugins of remark and the syntax of dialects
 * are left to remark.
 */
export function satteri(): Parser {
  return parser
}
