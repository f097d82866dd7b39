import type { Parser } from '../../src/model/parser.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'

/** The reference parser, which notes the paths of what it parses. */
export function countingParser(): { readonly parser: Parser; readonly parsed: string[] } {
  const parsed: string[] = []
  const parser: Parser = {
    ...remarkParser,
    create: (syntax) => {
      const { mdx, markdown = () => ({ tree: { type: 'root', children: [] }, kept: [] }) } = remarkParser.create(syntax)
      return {
        mdx: (text, path) => {
          parsed.push(path)
          return mdx(text, path)
        },
        markdown: (text, path) => {
          parsed.push(path)
          return markdown(text, path)
        },
      }
    },
  }
  return { parser, parsed }
}
