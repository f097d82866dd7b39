import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { HeadingIdMark } from '../../model/syntax-options.js'

/**
 * Gives headings the ids that stand behind them in what Markdown reads as text, `[#id]` or `(#id)`, or MDX as a comment.
 * What is written stays.
 */
export function readHeadingMarks(tree: Root, marks: ReadonlySet<HeadingIdMark>): void {
  visit(tree, 'heading', (heading) => {
    const id = idBehind(heading, marks)
    if (id !== undefined) heading.data = Object.assign({}, heading.data, { id })
  })
}

function idBehind({ children }: Heading, marks: ReadonlySet<HeadingIdMark>): string | undefined {
  const last = children.findLast((child) => child.type !== 'text' || child.value.trim() !== '')
  if (last?.type !== 'text' && last?.type !== 'mdxTextExpression') return undefined
  for (const { mark, type, pattern } of written) {
    const id = last.type === type && marks.has(mark) ? pattern.exec(last.value)?.[1] : undefined
    if (id !== undefined) return id
  }
  return undefined
}

// Behind an id with a hash, a comment may go on.
const written = [
  { mark: 'brackets', type: 'text', pattern: /\[#([^[\]]+)\]\s*$/ },
  { mark: 'parentheses', type: 'text', pattern: /\(#([^()\s]+)\)\s*$/ },
  { mark: 'comment', type: 'mdxTextExpression', pattern: /^\s*\/\*\s*([^#\s*][^\s*]*)\s*\*\/\s*$/ },
  { mark: 'hash-comment', type: 'mdxTextExpression', pattern: /^\s*\/\*\s*#([^\s*]+)(?:\s[^*]*)?\*\/\s*$/ },
] as const

/** What reads the marks that are text to Markdown. */
export const textMarks: readonly RegExp[] = written.flatMap(({ type, pattern }) => (type === 'text' ? [pattern] : []))
