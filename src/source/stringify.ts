import type { Root, RootContent, Yaml } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { writeBlockquote } from './stringify/blockquote.js'
import { instead, type Context, type Unwritable } from './stringify/context.js'
import { writeDefinition, writeFootnoteDefinition } from './stringify/definition.js'
import { writeFlowElement, writeTextElement } from './stringify/element.js'
import { writeEmphasis, writeStrong } from './stringify/emphasis.js'
import { flow } from './stringify/flow.js'
import { writeInlineCode } from './stringify/inline-code.js'
import { join } from './stringify/join.js'
import { writeFootnoteReference, writeImageReference, writeLinkReference } from './stringify/reference.js'
import { writeText } from './stringify/source.js'
import { survey } from './stringify/survey.js'
import { unsafe } from './stringify/unsafe.js'

export type { Unwritable }

const writer = unified()
  .use(remarkMdx)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkFrontmatter)
  .use(remarkStringify, {
    bullet: '-',
    // Not that of a bullet, which would have to give way to it.
    rule: '_',
    join,
    unsafe,
    handlers: {
      blockquote: writeBlockquote,
      definition: writeDefinition,
      emphasis: writeEmphasis,
      footnoteDefinition: writeFootnoteDefinition,
      footnoteReference: writeFootnoteReference,
      imageReference: writeImageReference,
      inlineCode: writeInlineCode,
      linkReference: writeLinkReference,
      mdxJsxFlowElement: writeFlowElement,
      mdxJsxTextElement: writeTextElement,
      strong: writeStrong,
      text: writeText,
    },
  })
  .freeze()

/**
 * Writes a tree as MDX.
 *
 * @param tree the tree; it is not changed
 * @param report is told of all that no MDX text reads as; in its place stands what comes closest
 * @returns text that is parsed to the same tree
 */
export function stringify(tree: Root, report: (problem: Unwritable) => void = () => undefined): string {
  const context = survey(tree, report)
  const [first, ...rest] = tree.children
  const head = first?.type === 'yaml' ? frontmatter(first, context) : []
  const content = flow<RootContent>(first?.type === 'yaml' ? rest : tree.children, context)
  // At the very start, a byte order mark is no text.
  return writer.stringify({ type: 'root', children: [...head, ...content] }).replace(/^\uFEFF/, '&#xFEFF;')
}

function frontmatter(node: Yaml, context: Context): Yaml[] {
  const isCut = /^---[\t ]*$/m.test(node.value)
  return isCut ? instead(context, node, 'a fence in front matter', 'front matter without it', []) : [node]
}
