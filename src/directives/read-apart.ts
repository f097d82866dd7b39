import type { Nodes, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Apart, Site } from './directive.js'
import type { ParseText } from './read-words.js'

/**
 * Reads a text as Markdown in a sentence. One that is more than a sentence says what it says.
 *
 * @param position where the text stands: it is that of all nodes in it
 * @param walk walks what is read, adds what there is to decide, and returns how many nodes there are
 */
export function readApart(
  text: string,
  position: Position | undefined,
  parse: ParseText,
  walk: (nodes: readonly Nodes[], sites: Site[]) => number,
): Apart {
  const [only, ...rest] = parse(text).children
  const nodes: PhrasingContent[] =
    rest.length > 0 || only?.type !== 'paragraph' ? [{ type: 'text', value: text.trim() }] : only.children
  for (const node of nodes) place(node, position)
  const sites: Site[] = []
  const size = walk(nodes, sites)
  return Object.freeze({ nodes: Object.freeze(nodes), sites: Object.freeze(sites), size })
}

function place(node: Nodes, position: Position | undefined): void {
  if (position) node.position = position
  else delete node.position
  if ('children' in node) for (const child of node.children) place(child, position)
}
