import type { Nodes, Parents } from 'mdast'

/** What a node and all inside it say. */
interface Description {
  /** Runs of words with single spaces between them, and marks: these start with a line ending, and have some for spaces. */
  readonly parts: string[]
  /** How many tokens there are: each word and each mark is one. */
  length: number
  words: number
}

/** Describes what a node says; white space and levels of headings aside. */
export function describeNode(node: Nodes): { readonly key: string; readonly length: number; readonly words: number } {
  const description: Description = { parts: [], length: 0, words: 0 }
  describe(node, description)
  const { parts, length, words } = description
  return { key: parts.join(' '), length, words }
}

/** The tokens of a key. */
export function tokensIn(key: string): string[] {
  const tokens = key.split(' ')
  tokens.forEach((token, at) => {
    if (token.startsWith('\n')) tokens[at] = token.slice(1).replaceAll('\n', ' ')
  })
  return tokens
}

function describe(node: Nodes, description: Description): void {
  if (node.type === 'text') return describeText(node.value, description)
  const { mark, children } = readMark(node)
  description.parts.push(mark)
  description.length++
  if (children === undefined) {
    if (node.type === 'inlineCode') description.words++
    return
  }
  for (const child of children) describe(child, description)
  description.parts.push(`\n/${node.type}`)
  description.length++
}

function describeText(value: string, description: Description): void {
  const trimmed = value.trim()
  if (trimmed === '') return
  const text = /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  description.parts.push(text)
  description.length += words
  description.words += words
}

/** What a node is, apart from what it holds, in one line without spaces; and what it holds. */
export function readMark(node: Nodes): { readonly mark: string; readonly children: Parents['children'] | undefined } {
  let mark = `\n${node.type}`
  let children: Parents['children'] | undefined
  for (const name in node) {
    switch (name) {
      case 'type':
      case 'position':
      case 'data':
      case 'depth':
      case 'spread':
        break
      case 'children':
        children = (node as Parents).children
        break
      default: {
        const value: unknown = node[name as keyof Nodes]
        if (value !== null && value !== undefined) mark += `\n${name}=${write(value).replaceAll(' ', '\n')}`
      }
    }
  }
  return { mark, children }
}

function write(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  return JSON.stringify(value, (name, item: unknown) => (name === 'position' || name === 'data' ? undefined : item))
}
