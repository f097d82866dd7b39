import type { Nodes, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isSource } from './source.js'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Merges texts side by side, as the parser does, and leaves out those that are empty. */
export function mergeTexts<Node extends Nodes>(nodes: readonly (Node | Text)[]): (Node | Text)[] {
  const merged: (Node | Text)[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type !== 'text' || isSource(node)) merged.push(node)
    else if (last?.type === 'text' && !isSource(last))
      merged[merged.length - 1] = { ...last, value: last.value + node.value }
    else if (node.value !== '') merged.push(node)
  }
  return merged
}

/** Whether the parser links something in a text, which it does whatever is escaped. */
export function isLinked(text: Text): boolean {
  if (!/:\/\/|www\.|@/i.test(text.value)) return false
  const source = text.value.replace(/[^]/g, (character) => `&#${character.charCodeAt(0)};`)
  const [paragraph] = parser.parse(source).children
  return paragraph?.type === 'paragraph' && paragraph.children.some((node) => node.type === 'link')
}
