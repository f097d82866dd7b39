import type { Nodes } from 'mdast'
import { visit as walk, EXIT } from 'unist-util-visit'
import { isDefinition } from '../directives/content.js'
import { joinLines } from '../model/space.js'
import type { Frame } from '../plan/frame.js'
import type { Allowed, Split } from './allowed.js'
import { toFlow, toPhrasing } from './convert.js'

/**
 * Makes content fit where it is put; `undefined` where it cannot stand there. In a sentence, definitions are left
 * out: those that are in use come back at the end of the page.
 *
 * @param isAlone whether nothing else is in the paragraph
 * @param split what is to be named, should the content split the paragraph
 */
export function fit(
  nodes: readonly Nodes[],
  allowed: Allowed,
  isAlone: boolean,
  split: Split,
): readonly Nodes[] | undefined {
  if (allowed.kind === 'flow') return toFlow(nodes)
  const content = nodes.filter((node) => !isDefinition(node))
  if (isAlone) return allowed.kind === 'phrase' ? toPhrasing(content) : nodes
  const phrasing = toPhrasing(content)
  if (phrasing) {
    if (allowed.isInLink && phrasing.some(holdsLink)) return undefined
    return allowed.isOneLine ? phrasing.map(onOneLine) : phrasing
  }
  if (allowed.kind === 'phrase') return undefined
  allowed.splits.push(split)
  return nodes
}

/** The include that opened a frame, and the frame that holds it. */
export function includedBy({ site }: Frame): Split {
  if (site === undefined) throw new Error('No include opened the page')
  return { include: site.include, frame: site.reading.frame }
}

function holdsLink(node: Nodes): boolean {
  let isFound = false
  walk(node, ['link', 'linkReference', 'footnoteReference'], () => {
    isFound = true
    return EXIT
  })
  return isFound
}

// A heading or table cell is one line of text, and has no hard breaks but those of HTML.
function onOneLine(node: Nodes): Nodes {
  walk(node, 'text', (text) => {
    text.value = joinLines(text.value)
  })
  if (node.type !== 'break') {
    if ('children' in node) node.children = node.children.map(onOneLine) as typeof node.children
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
