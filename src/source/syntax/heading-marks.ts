import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { HeadingIdMark } from '../../model/syntax-options.js'

/**
 * Gives headings the ids that stand behind them in what Markdown reads as text, `[#id]`, or MDX as a comment. What is
 * written stays.
 */
export function readHeadingMarks(tree: Root, marks: ReadonlySet<HeadingIdMark>): void {
  visit(tree, 'heading', (heading) => {
    const id = idBehind(heading, marks)
    if (id !== undefined) heading.data = Object.assign({}, heading.data, { id })
  })
}

function idBehind({ children }: Heading, marks: ReadonlySet<HeadingIdMark>): string | undefined {
  const last = children.findLast((child) => child.type !== 'text' || child.value.trim() !== '')
  if (last?.type === 'text') return marks.has('brackets') ? inBrackets.exec(last.value)?.[1] : undefined
  if (last?.type !== 'mdxTextExpression') return undefined
  const [, hash, id] = inComment.exec(last.value.trim()) ?? []
  return marks.has(hash === '#' ? 'hash-comment' : 'comment') ? id : undefined
}

const inBrackets = /\[#([^[\]]+)\]\s*$/
const inComment = /^\/\*\s*(#?)([^\s*]+)\s*\*\/$/
