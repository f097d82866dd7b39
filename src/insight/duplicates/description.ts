import type { Nodes, Parents } from 'mdast'
import { kindOf, space } from './characters.js'
import { hashWith, type TokenIndex } from './token-index.js'
import type { TokenList } from './token-list.js'

/**
 * Describes what a node and all inside it say, as tokens: words, and marks for what is no text; white space and levels of
 * headings aside.
 *
 * @returns how many words there are
 */
export function describeNode(node: Nodes, index: TokenIndex, tokens: TokenList): number {
  if (node.type === 'text') return describeText(node.value, index, tokens)
  const { mark, children } = readMark(node)
  tokens.add(index.mark(mark))
  if (children === undefined) return node.type === 'inlineCode' ? 1 : 0
  let words = 0
  for (const child of children) words += describeNode(child, index, tokens)
  tokens.add(index.mark(`/${node.type}`))
  return words
}

function describeText(value: string, index: TokenIndex, tokens: TokenList): number {
  let words = 0
  let end: number
  for (let start = 0; start < value.length; start = end + 1) {
    let hash = 0
    for (end = start; end < value.length; end++) {
      const code = value.charCodeAt(end)
      if (kindOf(code) === space) break
      hash = hashWith(hash, code)
    }
    if (end === start) continue
    words++
    tokens.add(index.word(value, start, end, hash))
  }
  return words
}

/** What a node is, apart from what it holds, in one line; and what it holds. */
export function readMark(node: Nodes): { readonly mark: string; readonly children: Parents['children'] | undefined } {
  let mark: string = node.type
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
        if (value !== null && value !== undefined) mark += ` ${name}=${write(value)}`
      }
    }
  }
  return { mark, children }
}

// As `JSON.stringify` does with a function that leaves some out, which takes several times as long.
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields: string[] = []
  for (const [name, item] of Object.entries(value) as [string, unknown][])
    if (name !== 'position' && name !== 'data' && item !== undefined)
      fields.push(`${JSON.stringify(name)}:${write(item)}`)
  return `{${fields.join()}}`
}
