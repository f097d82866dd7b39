import type { Definition, Image, ImageReference, Link, Nodes, PhrasingContent, Root } from 'mdast'
import type { Point, Position } from 'unist'
import { isExpression } from './expressions.js'
import { isElement } from './jsx.js'

/** What has words that a parser of Markdown keeps as plain text. */
export type Worded = Definition | Image | ImageReference | Link

/** Words of a node, as nodes; `undefined` where they cannot be read as such. */
export interface ReadWords {
  readonly field: 'alt' | 'title'
  readonly nodes: readonly PhrasingContent[] | undefined
  readonly text: string
}

/** Parses MDX; a tree without content where a text is none. */
export type ParseText = (text: string) => Root

/** Whether nodes have any words of their own. */
export function isWorded(node: Nodes): node is Worded {
  return node.type === 'definition' || node.type === 'image' || node.type === 'imageReference' || node.type === 'link'
}

/** Reads the words of a node in which something may be decided. Of the text of an image, that is told by its source. */
export function readWords(
  node: Worded,
  source: string,
  mayDecide: (text: string) => boolean,
  parse: ParseText,
): ReadWords[] {
  const found: ReadWords[] = []
  if ('alt' in node) {
    const written = sourceOf(node, source)
    const text = written.slice(0, written.lastIndexOf(']'))
    if (mayDecide(text)) found.push({ field: 'alt', nodes: readAlt(node, written, parse), text })
  }
  const title = 'title' in node ? node.title : undefined
  // What is escaped is meant as it reads.
  if (title && mayDecide(title) && mayDecide(sourceOf(node, source).replace(/\\[<{]/g, '')))
    found.push({ field: 'title', nodes: readTitle(title, node.position, parse), text: title })
  return found
}

function sourceOf({ position }: Worded, source: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? '' : source.slice(start, end)
}

// Without its mark, an image is a link, whose content is read as nodes.
function readAlt(node: Image | ImageReference, written: string, parse: ParseText): ReadWords['nodes'] {
  const isReference = node.type === 'imageReference'
  const [paragraph] = parse(
    written.slice(1) + (isReference ? `\n\n[${node.label ?? node.identifier}]: #` : ''),
  ).children
  const [link, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (rest.length > 0 || link?.type !== (isReference ? 'linkReference' : 'link')) return undefined
  const start = node.position?.start
  if (start) place(link, start)
  return link.children
}

function place(node: Nodes, start: Point): void {
  const move = ({ line, column, offset = 0 }: Point): Point => ({
    line: line + start.line - 1,
    column: line === 1 ? column + start.column : column,
    offset: offset + (start.offset ?? 0) + 1,
  })
  if (node.position) node.position = { start: move(node.position.start), end: move(node.position.end) }
  if ('children' in node) for (const child of node.children) place(child, start)
}

// A title is no Markdown: what is between its elements is as it is written.
function readTitle(title: string, position: Position | undefined, parse: ParseText): ReadWords['nodes'] {
  const [paragraph, ...rest] = parse(title).children
  if (rest.length > 0 || paragraph === undefined) return undefined
  const read = (nodes: readonly Nodes[]): PhrasingContent[] =>
    nodes.map((node): PhrasingContent => {
      const at = position ? { position } : {}
      if (isExpression(node)) return { ...node, type: 'mdxTextExpression', ...at } as PhrasingContent
      if (isElement(node))
        return { ...node, type: 'mdxJsxTextElement', children: read(node.children), ...at } as PhrasingContent
      const value = title.slice(node.position?.start.offset, node.position?.end.offset)
      return { type: 'text', value, ...at }
    })
  return read(paragraph.type === 'paragraph' ? paragraph.children : [paragraph])
}
