import type { Nodes, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Apart, Chooser, Site } from '../directive.js'
import type { ParseText } from '../read-words.js'

/**
 * Reads the texts of a map as Markdown in a sentence. One that is more than a sentence says what it says.
 *
 * @param walk walks what is read, adds what there is to decide, and returns how many nodes there are
 */
export function readTexts(
  chooser: Chooser,
  parse: ParseText,
  walk: (nodes: readonly Nodes[], sites: Site[]) => number,
): Chooser {
  if (chooser.entries.every(({ text }) => text === undefined)) return chooser
  const entries = chooser.entries.map((entry) => {
    if (entry.text === undefined || entry.text.trim() === '') return entry
    const nodes = sentenceIn(entry.text, parse)
    for (const node of nodes) place(node, entry.position)
    const sites: Site[] = []
    const size = walk(nodes, sites)
    const words: Apart = Object.freeze({ nodes: Object.freeze(nodes), sites: Object.freeze(sites), size })
    return Object.freeze({ ...entry, words })
  })
  return { ...chooser, entries }
}

function sentenceIn(text: string, parse: ParseText): PhrasingContent[] {
  const [only, ...rest] = parse(text).children
  return rest.length > 0 || only?.type !== 'paragraph' ? [{ type: 'text', value: text.trim() }] : only.children
}

// The parser counts from the start of the text: all of it stands where its entry does.
function place(node: Nodes, position: Position | undefined): void {
  if (position) node.position = position
  else delete node.position
  if ('children' in node) for (const child of node.children) place(child, position)
}
