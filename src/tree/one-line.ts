import type { Nodes } from 'mdast'
import { visit as walk } from 'unist-util-visit'

/** What a node is in a heading or table cell, which is one line of text and has no hard breaks but those of HTML. */
export function onOneLine(node: Nodes): Nodes {
  walk(node, 'text', (text) => {
    text.value = text.value.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
  })
  // The parser shows each line ending in code as a space.
  walk(node, 'inlineCode', (code) => {
    code.value = code.value.replace(/\r\n|\n|\r/g, ' ')
  })
  return withoutBreaks(node)
}

function withoutBreaks(node: Nodes): Nodes {
  if (node.type !== 'break') {
    if ('children' in node) node.children = node.children.map(withoutBreaks) as typeof node.children
    return node
  }
  const { position, data } = node
  return {
    type: 'mdxJsxTextElement',
    name: 'br',
    attributes: [],
    children: [],
    ...(position && { position }),
    ...(data && { data }),
  }
}
