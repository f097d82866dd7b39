import type { PhrasingContent } from 'mdast'
import type { MarkdownContext, WriteComponent } from '../component.js'
import { listOf, toFlow } from '../flow.js'
import { imageOf, linked } from '../links.js'
import { paragraph, strong, text, type MarkdownItem, type MarkdownNode } from '../node.js'
import { mark, toPhrasing, trim } from '../phrasing.js'
import { addressOf, firstOf, titleNames } from '../unknown.js'

/** A card: an item with its title as a link, and what it says behind that. */
export const card: WriteComponent = (_, context) => {
  const url = addressOf(context)
  const title = firstOf([...titleNames, 'name'], context)
  const said = [...partOf('description', context), ...partOf('subtitle', context), ...partOf('text', context)]
  const content = toFlow([...said, ...context.children])
  const cta = trim(context.text('cta'))
  const image = imageOf(context)
  const more: MarkdownNode[] = [...(image ? [paragraph([image])] : []), ...(cta.length > 0 ? [paragraph(cta)] : [])]
  if (title.length > 0) return item(url === undefined ? mark(strong, title) : linked(url, title), [...content, ...more])
  if (url === undefined) return { type: 'item', isOrdered: false, children: [...content, ...more] }
  const [first, ...rest] = content
  return first?.type === 'paragraph'
    ? item(linked(url, first.children), [...rest, ...more])
    : item(linked(url, []), [...content, ...more])
}

/**
 * Cards, or what else stands in a list: items without a wrapper come together by themselves. Content that lines part is a
 * card between two: a list with the title, the text and the icon.
 */
export const cards: WriteComponent = (_, { children }) => {
  if (!children.some(({ type }) => type === 'thematicBreak') && !startsWithList(children)) return children
  const items = partsOf(children).map((part): MarkdownItem => {
    const [list, ...rest] = part
    if (list?.type !== 'list') return { type: 'item', isOrdered: false, children: part }
    const [head, ...more] = list.children.map(({ children: blocks }) => toPhrasing(blocks))
    return item(head ?? [], [...more.filter((one) => one.length > 0).map(paragraph), ...rest])
  })
  return listOf(items, false)
}

/** What stands between lines. */
export function partsOf(nodes: readonly MarkdownNode[]): MarkdownNode[][] {
  const parts: MarkdownNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'thematicBreak') parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts.filter((part) => part.length > 0)
}

/** A head, and behind it what is one paragraph; what is more stands below. */
export function item(head: readonly PhrasingContent[], content: readonly MarkdownNode[]): MarkdownItem {
  const [first, ...rest] = content
  const isText = first?.type === 'paragraph'
  const line = isText ? [...head, ...(head.length > 0 ? [text(': ')] : []), ...first.children] : head
  const blocks = isText ? rest : content
  return { type: 'item', isOrdered: false, children: line.length > 0 ? [paragraph(line), ...blocks] : blocks }
}

// A list of which the first item alone is a link.
function startsWithList([first]: readonly MarkdownNode[]): boolean {
  if (first?.type !== 'list') return false
  const areLinks = first.children.map(
    ({ children: [block] }) => block?.type === 'paragraph' && block.children[0]?.type === 'link',
  )
  return areLinks[0] === true && areLinks.length > 1 && !areLinks.slice(1).includes(true)
}

function partOf(name: string, context: MarkdownContext): MarkdownNode[] {
  const shown = trim(context.text(name))
  return shown.length > 0 ? [paragraph(shown)] : []
}
