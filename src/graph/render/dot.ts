import { pictureOf, type PictureOptions } from './picture.js'
import type { NodeKind } from './links.js'
import type { GraphInput } from '../../model/read-graph.js'

const shapes: Readonly<Record<NodeKind, string>> = {
  page: 'shape=box',
  partial: 'shape=box, style=rounded',
  variant: 'shape=box, peripheries=2',
  code: 'shape=note',
  missing: 'shape=octagon, style=dashed',
}

/**
 * Draws a graph in the language of Graphviz. Pages are boxes, partials have round corners, variant files a double
 * outline, code files a folded corner, and what is missing is a dashed octagon.
 *
 * @param graph the graph, or its JSON
 * @param options `focus`: only what leads to these paths, and where they lead
 * @returns the text of a digraph; the same input gives the same text
 * @throws {TypeError} where it is no graph, or the focus no path in it
 */
export function toDot(graph: GraphInput, options?: PictureOptions): string {
  const { nodes, links } = pictureOf(graph, options)
  const lines = [
    'charset="UTF-8"',
    'rankdir=LR',
    ...nodes.map(
      ({ id, label, kind, isFocus }) =>
        `${id} [label=${quote(label)}, ${shapes[kind]}${isFocus ? ', penwidth=3' : ''}]`,
    ),
    ...links.map(({ from, to, label, isOk }) => {
      const attributes = [...(label === '' ? [] : [`label=${quote(label)}`]), ...(isOk ? [] : ['style=dashed'])]
      return `${from} -> ${to}${attributes.length > 0 ? ` [${attributes.join(', ')}]` : ''}`
    }),
  ]
  return `digraph {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}

// Graphviz reads escapes and HTML entities within quotes.
function quote(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
