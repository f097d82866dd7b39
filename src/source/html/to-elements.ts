import type { Html, Nodes, Parents, Root } from 'mdast'
import type { KeptHtml } from '../../model/parser.js'
import { between, itemsOf } from './items.js'
import { pairTags } from './pair-tags.js'
import { FilePoints } from './points.js'
import { readHtml } from './read-html.js'
import { toFlow } from './to-flow.js'
import { toPhrasing } from './to-phrasing.js'

/**
 * Turns the raw HTML of a tree into elements of MDX where it can be, and takes its comments out, with what holds nothing
 * else. Tags are paired among the children of one node: what ends in another stays as it is.
 *
 * @param tree the tree; it is changed
 * @param source what it was parsed from
 * @returns what keeps the rest of it
 */
export function htmlToElements(tree: Root, source: string): readonly KeptHtml[] {
  const kept: KeptHtml[] = []
  const points = new FilePoints(source)

  const rewrite = (parent: Parents, children: readonly (Nodes | undefined)[]): void => {
    const spans = children
      .filter((child): child is Html => child?.type === 'html')
      .map((html) => ({ html, pieces: readHtml(html.value), points: points.of(html) }))
    const pairs = pairTags(spans.map(({ pieces }) => pieces))
    for (const { span, piece, expecting } of pairs.obstacles) {
      const { html, points: own } = spans[span] ?? {}
      if (!html || !own) continue
      const actual = html.value.slice(piece.start, piece.end)
      kept.push({
        position: between(own.at(piece.start), own.at(piece.end)) ?? html.position,
        actual,
        expected: expecting,
      })
    }
    const items = itemsOf(children, spans, pairs)
    parent.children = (isFlow(parent) ? toFlow(items) : toPhrasing(items)) as typeof parent.children
  }

  /** Returns whether a node held nothing but comments. */
  const walk = (node: Nodes): boolean => {
    if (!('children' in node) || node.children.length === 0) return false
    const children = node.children.map((child) => (walk(child) ? undefined : child))
    if (children.some((child) => child === undefined || child.type === 'html')) rewrite(node, children)
    return node.children.length === 0 && spent.has(node.type)
  }

  walk(tree)
  return kept.sort((a, b) => offsetOf(a) - offsetOf(b))
}

const offsetOf = ({ position }: KeptHtml): number => position?.start.offset ?? 0

/** Nodes that show nothing once they are empty. */
const spent: ReadonlySet<string> = new Set([
  'blockquote',
  'delete',
  'emphasis',
  'heading',
  'link',
  'linkReference',
  'list',
  'listItem',
  'paragraph',
  'strong',
])

const flow: ReadonlySet<string> = new Set([
  'blockquote',
  'containerDirective',
  'defListDescription',
  'footnoteDefinition',
  'list',
  'listItem',
  'mdxJsxFlowElement',
  'root',
])

// What any other plugin made holds blocks where it holds a paragraph.
function isFlow({ type, children }: Parents): boolean {
  return flow.has(type) || children.some((child) => child.type === 'paragraph')
}
