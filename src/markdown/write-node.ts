import type {
  Blockquote,
  Heading,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Table,
  TableCell,
} from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { alertOf, readAlert } from './alert.js'
import { plainCode } from './code.js'
import { writeComponent } from './write-component.js'
import { lift, listOf, tableOf, toBlocks } from './flow.js'
import { withoutIdMark } from './heading.js'
import { codeSpan, text, type MarkdownNode, type MarkdownRow } from './node.js'
import { inLine, mark, tidy, toPhrasing, trim, without } from './phrasing.js'
import { textOfHtml } from './raw-html.js'
import type { Scene } from './scene.js'
import { showProgram } from './show.js'

/** A node as Markdown: what MDX has beside it is written out, or goes. */
export function writeNode(node: Nodes | MarkdownNode, scene: Scene): readonly MarkdownNode[] {
  if (scene.done.has(node)) return [node as MarkdownNode]
  switch (node.type) {
    case 'section':
      return [{ type: 'section', title: toPhrasing(scene.write(node.title)), children: scene.write(node.children) }]
    case 'item':
      return [{ ...node, children: scene.write(node.children) }]
    case 'row':
      return [{ ...node, cells: node.cells.map((cell) => toPhrasing(scene.write(cell))) }]
    case 'yaml':
    case 'mdxjsEsm':
      return []
    case 'html':
      return textOfHtml(node.value)
    case 'text':
      return [text(node.value)]
    case 'paragraph':
      return lift(scene.write(unravelled(node, scene)))
    case 'heading':
      return writeHeading(node, scene)
    case 'code':
      return [plainCode(node, scene.labels.get(node))]
    case 'blockquote':
      return writeQuote(node, scene)
    case 'list':
      return writeList(node, scene)
    case 'listItem':
    case 'footnoteDefinition':
      return [{ ...node, children: toBlocks(scene.write(node.children)) }]
    case 'table':
      return [writeTable(node, scene)]
    case 'tableRow':
      return [{ type: 'row', cells: node.children.map((cell) => writeCell(cell, scene)) }]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return mark((children) => ({ type: node.type, children: [...children] }), textIn(node, scene))
    case 'link':
      return [linkOf({ ...node, url: scene.url(node.url), children: textOfLink(node, scene) }, node)]
    case 'linkReference':
      return [{ ...node, children: textOfLink(node, scene) }]
    case 'image':
    case 'definition':
      return [{ ...node, url: scene.url(node.url) }]
    case 'break':
    case 'footnoteReference':
    case 'imageReference':
    case 'inlineCode':
    case 'thematicBreak':
      return [node]
    case 'mdxFlowExpression':
      return lift(showProgram(node.data?.estree, node.value, scene))
    case 'mdxTextExpression':
      return showProgram(node.data?.estree, node.value, scene)
    case 'mdxJsxFlowElement':
    case 'containerDirective':
    case 'leafDirective':
      return lift(writeComponent(node, scene))
    case 'mdxJsxTextElement':
    case 'textDirective':
      return writeComponent(node, scene)
    default:
      return writeOther(node, scene)
  }
}

// MDX takes elements that have lines of their own for blocks, where there is nothing but such in a paragraph.
function unravelled({ children }: Paragraph, { labels }: Scene): readonly Nodes[] {
  const isSpace = (child: Nodes): boolean => child.type === 'text' && child.value.trim() === ''
  const isApart = children.every(
    (child) => child.type === 'mdxJsxTextElement' || (isSpace(child) && 'value' in child && child.value.includes('\n')),
  )
  if (!isApart) return children
  return children.flatMap((child): Nodes[] => {
    if (child.type !== 'mdxJsxTextElement') return []
    const element: MdxJsxFlowElement = {
      ...child,
      type: 'mdxJsxFlowElement',
      children: child.children as MdxJsxFlowElement['children'],
    }
    const label = labels.get(child)
    if (label !== undefined) labels.set(element, label)
    return [element]
  })
}

const textIn = ({ children }: { readonly children: readonly Nodes[] }, scene: Scene): PhrasingContent[] =>
  toPhrasing(scene.write(children))

const writeCell = (cell: TableCell | MarkdownNode, scene: Scene): PhrasingContent[] =>
  cell.type === 'tableCell' ? textIn(cell, scene) : toPhrasing(scene.write([cell]))

// A link in a link is none to Markdown.
const textOfLink = (node: { readonly children: readonly Nodes[] }, scene: Scene): PhrasingContent[] =>
  tidy(without(textIn(node, scene), ({ type }) => type === 'link' || type === 'linkReference'))

// Where nothing of what it shows is text, an icon as a rule, it goes by its address.
const linkOf = (shown: Link, { children }: Link): Link =>
  children.length > 0 && shown.children.length === 0 ? { ...shown, children: [text(shown.url)] } : shown

function writeHeading(node: Heading, scene: Scene): MarkdownNode[] {
  const children = trim(inLine(scene.write(withoutIdMark(node))))
  return children.length > 0 ? [{ type: 'heading', depth: node.depth, children }] : []
}

function writeQuote(node: Blockquote, scene: Scene): MarkdownNode[] {
  const alert = readAlert(node)
  if (alert) return [alertOf(alert.kind, alert.title === '' ? [] : [text(alert.title)], scene.write(alert.children))]
  return [{ type: 'blockquote', children: toBlocks(scene.write(node.children)) }]
}

// An item that shows nothing goes, unless it was written so. Who gives a list may put whatever they were given in it.
function writeList(node: List, scene: Scene): MarkdownNode[] {
  const children = node.children.flatMap((item: ListItem | MarkdownNode): ListItem[] => {
    if (item.type !== 'listItem') return listOf(scene.write([item]), false).flatMap((list) => list.children)
    const [first, ...more] = lift(scene.write(item.children))
    const isItem = first?.type === 'item' && more.length === 0
    const content = toBlocks(isItem ? first.children : first ? [first, ...more] : [])
    return content.length > 0 || item.children.length === 0 ? [{ ...item, children: content }] : []
  })
  return children.length > 0 ? [{ ...node, children }] : []
}

function writeTable(node: Table, scene: Scene): Table {
  const rows = node.children.flatMap((row: MarkdownNode): MarkdownRow[] =>
    scene.write([row]).map((one) => (one.type === 'row' ? one : { type: 'row', cells: [toPhrasing([one])] })),
  )
  return { ...tableOf(rows), align: node.align ?? null }
}

/** What plugins add: formulas as GitHub has them, and of all else what is in it. */
function writeOther(node: Nodes, scene: Scene): readonly MarkdownNode[] {
  const { type }: { type: string } = node
  if ('value' in node && typeof node.value === 'string') {
    const { value } = node
    if (type === 'math') return [{ type: 'code', lang: 'math', value }]
    if (type === 'inlineMath') return [text('$'), codeSpan(value), text('$')]
    return [text(value)]
  }
  return 'children' in node ? scene.write((node as { children: Nodes[] }).children) : []
}
