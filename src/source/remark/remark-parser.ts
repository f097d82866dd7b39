import type { Root } from 'mdast'
import type { MarkdownTree, Parser } from '../../model/parser.js'
import { expectRoom } from '../../model/stack.js'
import { version } from '../../model/version.js'
import { htmlToElements } from '../html/to-elements.js'
import { ownParser } from '../own-parsers.js'
import { Processors } from './processors.js'

/** The parser that all others are measured by: remark with MDX, GFM and front matter. */
export const remarkParser: Parser = ownParser({
  name: 'remark',
  version,
  create(syntax) {
    const processors = new Processors(syntax)
    return { mdx: (text) => processors.parse(text, 'mdx'), markdown: (text) => readMarkdown(text, processors) }
  },
})

function readMarkdown(text: string, processors: Processors): MarkdownTree {
  const tree = readComponents(text, processors)
  return { tree, kept: text.includes('<') ? htmlToElements(tree, text) : [] }
}

// Components that do not nest, or a type such as `Promise<T>`: as raw HTML, only what is wrong stays as it is.
function readComponents(text: string, processors: Processors): Root {
  try {
    return processors.parse(text, 'components')
  } catch (error) {
    expectRoom(error)
    return processors.parse(text, 'markdown')
  }
}
