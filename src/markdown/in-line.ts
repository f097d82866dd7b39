import type { Nodes } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx'
import { text, type MarkdownNode } from './node.js'

type Node = Nodes | MarkdownNode

/**
 * Nodes, those in one list that touch on a line: MDX takes a line of nothing but elements and expressions for blocks, and a
 * reader sees `<b>{a}</b><i>{b}</i>` as one text. What a component makes may be a block.
 */
export function byLine(nodes: readonly Node[]): (Node | readonly Nodes[])[] {
  const found: (Node | Nodes[])[] = []
  let run: Nodes[] = []
  let before: Node | undefined
  for (const node of nodes) {
    // Whether they touch where they are shown, their makers know; as words, they would be one.
    if (before && isComponent(before) && isComponent(node)) found.push(text(' '))
    before = node
    const last = run.at(-1)
    if (last && isOfLine(node) && touch(last, node)) {
      if (run.length === 1) found[found.length - 1] = run
      run.push(node)
    } else {
      run = isOfLine(node) ? [node] : []
      found.push(node)
    }
  }
  return found
}

/** An element or an expression as what it is in a sentence. */
export function asText(node: Nodes): Nodes {
  if (node.type === 'mdxFlowExpression') return { ...node, type: 'mdxTextExpression' }
  if (node.type !== 'mdxJsxFlowElement') return node
  const children = node.children.map((child) => (isOfLine(child) ? asText(child) : child))
  return { ...node, type: 'mdxJsxTextElement', children: children as MdxJsxTextElement['children'] }
}

const isComponent = (node: Node): boolean => node.type === 'mdxJsxTextElement' && /^[A-Z]/.test(node.name ?? '')

function isOfLine(node: Node): node is Nodes {
  return (
    node.type === 'mdxFlowExpression' || (node.type === 'mdxJsxFlowElement' && /^[a-z][^.]*$/.test(node.name ?? ''))
  )
}

const touch = (one: Nodes, next: Nodes): boolean =>
  one.position?.end.offset !== undefined && one.position.end.offset === next.position?.start.offset
