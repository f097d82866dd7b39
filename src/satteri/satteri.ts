import type { Parser, ParserSyntax, TextReader } from '../model/parser.js'
import { version } from '../model/version.js'
import { ownParser } from '../source/own-parsers.js'
import { remarkParser } from '../source/remark/remark-parser.js'
import { isKnown } from './fit.js'
import { parseFast } from './parse-fast.js'

const plain = remarkParser.create({ headingIds: false, comments: false, admonitions: false, plugins: [] })

const parser: Parser = ownParser({
  name: 'satteri',
  version,
  create(syntax) {
    const reference = remarkParser.create(syntax)
    if (syntax.plugins.length > 0 || !isKnown((text) => plain.mdx(text, ''))) return reference
    const marks = marksOf(syntax)
    const mdx: TextReader['mdx'] = (text, path) => {
      const isMarked = marks.some((mark) => text.includes(mark))
      const tree = isMarked ? undefined : parseFast(text, (block) => reference.mdx(block, path))
      return tree ?? reference.mdx(text, path)
    }
    return { ...reference, mdx }
  },
})

/** What stands in any text that has syntax beyond MDX in it. */
function marksOf({ headingIds, comments, admonitions }: ParserSyntax): string[] {
  return [...(headingIds ? ['{#'] : []), ...(comments ? ['<!--'] : []), ...(admonitions === false ? [] : [':::'])]
}

/**
 * The parser `satteri`, for the option `parser`: MDX becomes the tree that remark makes of it, with its positions and
 * programs, in a fraction of the time. What may not be read alike, Markdown, texts with the syntax of a dialect in
 * them, and all texts where there are plugins of remark are left to remark. So is everything where the `satteri` that is
 * installed reads in another way than the one that is known, which `console.warn` says once.
 */
export function satteri(): Parser {
  return parser
}
