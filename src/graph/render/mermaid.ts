import { pictureOf, type Picture, type PictureOptions } from './picture.js'
import type { NodeKind } from './links.js'
import type { GraphInput } from '../../model/read-graph.js'

const shapes: Readonly<Record<NodeKind, readonly [string, string]>> = {
  page: ['["', '"]'],
  partial: ['(["', '"])'],
  variant: ['[["', '"]]'],
  code: ['[("', '")]'],
  missing: ['>"', '"]'],
}

// No colours: each reader's theme, light or dark, has its own.
const styles: readonly (readonly [string, string, (node: Picture['nodes'][number]) => boolean])[] = [
  ['missing', 'stroke-dasharray:5 4', ({ kind }) => kind === 'missing'],
  ['focus', 'stroke-width:4px', ({ isFocus }) => isFocus],
]

/**
 * Draws a graph as a Mermaid flowchart, for a code block that GitHub or GitLab shows as a picture. Pages are
 * rectangles, partials have round ends, variant files double sides, code files are drums, and what is missing is a
 * dashed flag. Hosts refuse a flowchart of more than 500 links or 50,000 characters: narrow a large graph by `focus`.
 *
 * @param graph the graph, or its JSON
 * @param options `focus`: only what leads to these paths, and where they lead
 * @returns the text of the flowchart; the same input gives the same text
 * @throws {TypeError} where it is no graph, or the focus no path in it
 */
export function toMermaid(graph: GraphInput, options?: PictureOptions): string {
  const { nodes, links } = pictureOf(graph, options)
  const lines = nodes.map(({ id, label, kind }) => id + shapes[kind].join(escape(label)))
  for (const { from, to, label, isOk } of links) {
    lines.push(`${from} ${isOk ? '-->' : '-.->'}${label === '' ? '' : `|"${escape(label)}"|`} ${to}`)
  }
  for (const [name, style, has] of styles) {
    const ids = nodes.filter(has).map(({ id }) => id)
    if (ids.length > 0) lines.push(`classDef ${name} ${style}`, `class ${ids.join(',')} ${name}`)
  }
  return ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n') + '\n'
}

// Labels are read by the parser, in some versions as Markdown, and as HTML. A character is written as its code, which
// is text to each of them, unless it is one of letters, digits and paths; and those too where Markdown has a use for
// them: a `_` that could end an emphasis, a mark of a list, the dot that makes a link of `www`.
const special = /[^\p{L}\p{N} /.,_-]|_(?![\p{L}\p{N}])|^[ -]|\.(?= |$)|(?<=www)\./giu

function escape(text: string): string {
  return text.replace(special, (character) => `#${character.codePointAt(0)};`)
}
