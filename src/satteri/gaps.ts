import type { Nodes, Parents } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Lines } from './lines.js'
import type { Standing } from './standing.js'

/**
 * Whether what stands in a node follows one upon the other, with nothing but space and the marks of quotes between, and
 * with the marks of the node around: what satteri moves, loses or nests in another way is seen here.
 *
 * @param tagEnd for an element, the offset behind its opening tag
 */
export function isWhole(node: Parents, tagEnd: number | undefined, standing: Standing, { source }: Lines): boolean {
  const children: readonly Nodes[] = node.children
  if (node.type === 'tableRow' || node.type === 'table') return true
  const hasMarks = standing.isInQuote || node.type === 'blockquote'
  const edges = edgesOf(node, tagEnd, source)
  if (edges === undefined) return false
  let from = edges.from ?? children[0]?.position?.start.offset ?? node.position?.start.offset
  for (const { position } of children) {
    if (position === undefined || !isGap(source, from, position.start.offset, hasMarks)) return false
    from = position.end.offset
  }
  return edges.to === undefined || isGap(source, from, edges.to, hasMarks)
}

interface Edges {
  /** Where what is in a node may begin and end; anywhere, where this is left out. */
  readonly from?: number | undefined
  readonly to?: number | undefined
}

const anywhere: Edges = {}

function edgesOf(node: Parents, tagEnd: number | undefined, source: string): Edges | undefined {
  const { start: { offset: start = 0 } = {}, end: { offset: end = 0 } = {} } = node.position ?? {}
  switch (node.type) {
    case 'paragraph':
      return {
        from: /^\[.\]\s$/.test(source.slice(start, node.children[0]?.position?.start.offset)) ? start + 4 : start,
        to: end,
      }
    case 'root':
    case 'blockquote':
    case 'list':
      return { from: start, to: end }
    case 'listItem':
      return { to: end }
    case 'emphasis':
      return { from: start + 1, to: end - 1 }
    case 'strong':
      return { from: start + 2, to: end - 2 }
    case 'delete': {
      const size = source.startsWith('~~', start) ? 2 : 1
      return { from: start + size, to: end - size }
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return edgesOfElement(node, tagEnd, end, source)
    default:
      return anywhere
  }
}

function edgesOfElement(
  { name, children }: MdxJsxFlowElement | MdxJsxTextElement,
  from: number | undefined,
  end: number,
  source: string,
): Edges | undefined {
  if (from === end) return children.length === 0 ? anywhere : undefined
  const to = source.lastIndexOf('<', end - 1)
  return source.slice(to, end).replace(/[ \t]/g, '') === `</${name ?? ''}>` ? { from, to } : undefined
}

function isGap(source: string, from = Infinity, to = -1, hasMarks: boolean): boolean {
  for (let at = from; at < to; at++) {
    const char = source.charCodeAt(at)
    if (char !== 0x0a && char !== 0x20 && char !== 0x09 && char !== 0x0d && !(hasMarks && char === 0x3e)) return false
  }
  return from <= to
}
