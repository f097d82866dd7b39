import type { Nodes } from 'mdast'
import { visit as walk, EXIT } from 'unist-util-visit'
import { diagnose } from '../messages/diagnostic.js'
import { placeOf, type Include } from '../model/directive.js'
import { isDefinition, toFlow, toPhrasing } from './content.js'
import { report, type Frame } from './frame.js'
import type { Place } from './place.js'

/**
 * Makes content fit where it is put; `undefined` where it cannot stand there. In a sentence, definitions are left
 * out: those that are in use come back at the end of the page.
 *
 * @param isAlone whether nothing else is in the paragraph
 */
export function fit(
  nodes: readonly Nodes[],
  place: Place,
  isAlone: boolean,
  include: Include,
  frame: Frame,
): readonly Nodes[] | undefined {
  if (place.kind === 'flow') return toFlow(nodes)
  const content = nodes.filter((node) => !isDefinition(node))
  if (isAlone) return place.kind === 'phrase' ? toPhrasing(content) : nodes
  const phrasing = toPhrasing(content)
  if (phrasing)
    return place.isInLink && phrasing.some(holdsLink) ? undefined : place.isOneLine ? phrasing.map(onOneLine) : phrasing
  if (place.kind === 'phrase') return undefined
  place.splits.push(() =>
    report(frame, diagnose('include-split', frame.document.path, placeOf(include), { src: include.src ?? '' })),
  )
  return nodes
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
    text.value = text.value.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
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
