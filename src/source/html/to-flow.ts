import { append } from '../../model/append.js'
import type { Paragraph, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { between, holdsText, type Item } from './items.js'
import { codeOf, isBlockItem, positioned, tagOf, toPhrasing, trimFirst, trimLast } from './to-phrasing.js'

/**
 * Items as blocks, as MDX would read them: tags around blocks, and tags without text, are blocks themselves; text with
 * the tags around it is a paragraph.
 */
export function toFlow(items: readonly Item[]): RootContent[] {
  const nodes: RootContent[] = []
  let run: Item[] = []
  let span: number | undefined
  const flush = (): void => {
    if (run.some(holdsText)) append(nodes, paragraphOf(run))
    else append(nodes, run.flatMap(blockOf))
    run = []
  }
  for (const item of items) {
    if (item.kind === 'node' || (item.kind === 'element' && item.holdsNode)) {
      flush()
      append(nodes, blockOf(item))
    } else {
      const isOwn = isBlockItem(item)
      if (isOwn || (item.kind !== 'gap' && item.span !== span)) flush()
      run.push(item)
      if (isOwn) flush()
      if (item.kind !== 'gap') span = item.span
    }
  }
  flush()
  return nodes
}

function blockOf(item: Item): RootContent[] {
  if (item.kind === 'node') return [item.node as RootContent]
  if (item.kind === 'text') return item.isCode ? [{ type: 'mdxFlowExpression', ...codeOf(item) }] : []
  if (item.kind === 'gap') return []
  const children = toFlow(item.items) as MdxJsxFlowElement['children']
  return [{ type: 'mdxJsxFlowElement', ...tagOf(item), children }]
}

function paragraphOf(run: readonly Item[]): Paragraph[] {
  const children = toPhrasing(run)
  trimFirst(children)
  trimLast(children)
  if (children.length === 0) return []
  const position = between(children[0]?.position?.start, children.at(-1)?.position?.end)
  return [{ type: 'paragraph', children, ...positioned(position) }]
}
