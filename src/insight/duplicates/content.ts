import type { Code, Nodes } from 'mdast'
import { append } from '../../model/append.js'

/** What a block says that holds no other. */
export interface Content {
  readonly kind: 'code' | 'text' | 'mark'
  /** The same for contents that are the same. */
  readonly key: string
  readonly tokens: readonly string[]
  /** Words of text, or lines of code that are not blank; none for what is only a mark, such as an include. */
  readonly size: number
}

/** The content of code; its indent as a whole, blank lines around it, spaces at the ends of lines, language and meta aside. */
export function contentOfCode({ value }: Pick<Code, 'value'>): Content {
  const lines = value.split(/\r\n|\n|\r/).map((line) => line.trimEnd())
  const written = lines.filter((line) => line !== '')
  const indent = written.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity)
  const text = lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trim()
  return content(
    'code',
    (text.match(/\w+|\s+|[^\w\s]+/g) ?? []).filter((token) => token !== ' '),
    written.length,
  )
}

/** The content of any other node; white space and levels of headings aside. */
export function contentOfText(node: Nodes): Content {
  const tokens: string[] = []
  const words = describe(node, tokens)
  return content(words > 0 ? 'text' : 'mark', tokens, words)
}

function content(kind: Content['kind'], tokens: readonly string[], size: number): Content {
  // Words and marks have no line endings in them, as tokens of code have.
  return { kind, key: kind + (kind === 'code' ? JSON.stringify(tokens) : tokens.join('\n')), tokens, size }
}

const aside = new Set(['type', 'children', 'position', 'data', 'depth', 'spread'])

function describe(node: Nodes, tokens: string[]): number {
  if (node.type === 'text') {
    const words = node.value.match(/\S+/g) ?? []
    append(tokens, words)
    return words.length
  }
  let mark: string = node.type
  for (const name in node) {
    if (aside.has(name)) continue
    const value: unknown = node[name as keyof Nodes]
    if (value !== null && value !== undefined) mark += ` ${name}=${write(value)}`
  }
  tokens.push(mark)
  if (!('children' in node)) return node.type === 'inlineCode' ? 1 : 0
  let words = 0
  for (const child of node.children) words += describe(child, tokens)
  tokens.push(`/${node.type}`)
  return words
}

function write(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return JSON.stringify(value, (name, item: unknown) => (name === 'position' || name === 'data' ? undefined : item))
}
