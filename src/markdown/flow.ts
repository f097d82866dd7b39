import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { append } from '../model/append.js'
import { gridOf } from './grid.js'
import { isPhrasing, paragraph, strong, text, type MarkdownItem, type MarkdownNode, type MarkdownRow } from './node.js'
import { inLine, mark, tidy, trim } from './phrasing.js'

/** Nodes among blocks: what stands in text becomes paragraphs, items and rows stay without a list and a table. */
export function lift(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  return gather(nodes, isPhrasing, (run) => {
    const children = trim(run)
    return children.length === 0 ? [] : [paragraph(children)]
  })
}

/** Nodes as blocks; sections stay. */
export function toFlow(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const lifted = gather(lift(nodes), isItem, listsOf)
  return gather(lifted, isRow, (rows) => [tableOf(rows)])
}

/** Nodes as blocks where a heading would be out of place: the title of a section is bold. */
export function toBlocks(nodes: readonly MarkdownNode[]): (BlockContent | DefinitionContent)[] {
  return toFlow(nodes).flatMap((node): (BlockContent | DefinitionContent)[] => {
    if (node.type !== 'section') return isBlock(node) ? [node] : []
    const title = mark(strong, node.title)
    return [...(title.length > 0 ? [paragraph(title)] : []), ...toBlocks(node.children)]
  })
}

const isItem = (node: MarkdownNode): node is MarkdownItem | ListItem => node.type === 'item' || node.type === 'listItem'

const isRow = (node: MarkdownNode): node is MarkdownRow => node.type === 'row'

// After `toFlow`, of what is no block nothing is left.
const isBlock = (node: MarkdownNode): node is BlockContent | DefinitionContent =>
  !isPhrasing(node) && !isItem(node) && !isRow(node) && node.type !== 'section'

function gather<Run extends MarkdownNode>(
  nodes: readonly MarkdownNode[],
  isOfRun: (node: MarkdownNode) => node is Run,
  make: (run: readonly Run[]) => readonly MarkdownNode[],
): MarkdownNode[] {
  const found: MarkdownNode[] = []
  let run: Run[] = []
  const close = (): void => {
    if (run.length > 0) append(found, make(run))
    run = []
  }
  for (const node of nodes) {
    if (isOfRun(node)) run.push(node)
    else {
      close()
      found.push(node)
    }
  }
  close()
  return found
}

const isOrdered = (item: MarkdownItem | ListItem): boolean => item.type === 'item' && item.isOrdered

function listsOf(items: readonly (MarkdownItem | ListItem)[]): List[] {
  const lists: (MarkdownItem | ListItem)[][] = []
  for (const item of items) {
    const last = lists.at(-1)
    if (last?.[0] && isOrdered(last[0]) === isOrdered(item)) last.push(item)
    else lists.push([item])
  }
  return lists.flatMap((list) => listOf(list, list[0] !== undefined && isOrdered(list[0])))
}

/** A list of items; what else is among them is an item of its own, and what shows nothing is none. */
export function listOf(nodes: readonly MarkdownNode[], isOrderedList: boolean, start = 1): List[] {
  const children = lift(nodes).flatMap((node): ListItem[] => {
    const blocks = toBlocks(isItem(node) ? node.children : [node])
    if (blocks.length === 0 && node.type !== 'listItem') return []
    const checked = node.type === 'listItem' && typeof node.checked === 'boolean' ? { checked: node.checked } : {}
    return [{ type: 'listItem', spread: isSpread(blocks), ...checked, children: blocks }]
  })
  if (children.length === 0) return []
  const spread = children.some(({ children: blocks }) => isSpread(blocks))
  return [{ type: 'list', ordered: isOrderedList, ...(isOrderedList ? { start } : {}), spread, children }]
}

// A list that stands under a line needs no line between.
const isSpread = ([first, ...rest]: readonly RootContent[]): boolean =>
  rest.length > 0 && !(first?.type === 'paragraph' && rest.every(({ type }) => type === 'list'))

/** A table whose first row is its head, as GFM has it; rows are as long as the longest. */
export function tableOf(rows: readonly MarkdownRow[]): Table {
  const grid = gridOf(rows)
  const columns = grid.reduce((most, cells) => Math.max(most, cells.length), 1)
  const children = grid.map((cells): Table['children'][number] => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, index) => ({
      type: 'tableCell',
      children: trim(inLine(cells[index] ?? [])),
    })),
  }))
  return { type: 'table', align: Array.from({ length: columns }, () => null), children }
}

/** A mark around the text of paragraphs and headings, where nodes hold any, else around all of it. */
export function around(
  nodes: readonly MarkdownNode[],
  make: (content: readonly PhrasingContent[]) => PhrasingContent[],
): MarkdownNode[] {
  if (nodes.every(isPhrasing)) return make(tidy(nodes))
  return nodes.map((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return { ...node, children: make(node.children) }
    if (node.type === 'item') return { ...node, children: around(node.children, make) }
    return isPhrasing(node) && node.type === 'text' ? text(node.value) : node
  })
}
