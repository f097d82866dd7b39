import type { Heading, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isElement } from '../directives/jsx.js'
import { fenced } from './code.js'
import type { ComponentTable, WriteComponent } from './component.js'
import { around, lift, listOf, tableOf, toBlocks } from './flow.js'
import { linked } from './links.js'
import { isPhrasing, paragraph, strong, text, type MarkdownNode, type MarkdownRow } from './node.js'
import { inLine, mark, toPhrasing, trim } from './phrasing.js'

/** An element of HTML as Markdown. */
export const writeHtml: WriteComponent = (node, context) => {
  const write = Object.hasOwn(elements, node.name ?? '') ? elements[node.name ?? ''] : undefined
  return write ? write(node, context) : context.children
}

const marked =
  (type: 'strong' | 'emphasis' | 'delete'): WriteComponent =>
  (_, { children }) =>
    around(children, (all) => mark((content) => ({ type, children: [...content] }), all))

// Blocks in it are more than code.
const code: WriteComponent = (_, { children }) => {
  if (!lift(children).every(({ type }) => type === 'paragraph')) return children
  const value = textIn(children)
  return value === '' ? [] : [{ type: 'inlineCode', value }]
}

const heading =
  (depth: Heading['depth']): WriteComponent =>
  (_, { children }) => {
    const content = trim(inLine(children))
    return content.length > 0 ? [{ type: 'heading', depth, children: content }] : []
  }

const block: WriteComponent = (_, { children }) => lift(children)

const nothing: WriteComponent = () => undefined

const list =
  (isOrdered: boolean): WriteComponent =>
  (_, { children }) =>
    children.length > 0 ? listOf(children, isOrdered) : []

const cell: WriteComponent = (_, { children }) => [{ type: 'row', cells: [toPhrasing(children)] }]

const anchor: WriteComponent = (_, { attributes: { href }, children, url }) =>
  typeof href === 'string' ? around(children, (all) => (all.length > 0 ? linked(url(href), all) : [])) : children

const image: WriteComponent = (_, { attributes: { src, alt }, url }) => {
  const said = typeof alt === 'string' ? alt : ''
  if (typeof src === 'string') return { type: 'image', url: url(src), alt: said }
  return said === '' ? [] : text(said)
}

// What plays elsewhere is a link there.
const player: WriteComponent = (node, { attributes: { src, title }, children, url }) => {
  if (typeof src !== 'string') return children
  return [...linked(url(src), [text(typeof title === 'string' ? title : (node.name ?? ''))]), ...children]
}

const details: WriteComponent = (node, context) => {
  const isSummary = (child: (typeof node.children)[number]): boolean => isElement(child) && child.name === 'summary'
  const inside = node.children.flatMap((child) =>
    child.type === 'paragraph' && child.children.some(isSummary) ? child.children : [child],
  )
  const title = toPhrasing(context.write(inside.filter(isSummary)))
  return { type: 'section', title, children: context.write(inside.filter((child) => !isSummary(child))) }
}

const pre: WriteComponent = (node, { attributes, children }) => {
  if (children.some(({ type }) => type === 'code')) return children
  const classes = [attributes, ...node.children.map(literalClass)].map((one) => classOf(one)).join(' ')
  return fenced(textIn(children).replace(/^\n|\n$/g, ''), /\blanguage-([\w-]+)/.exec(classes)?.[1])
}

const classOf = (attributes: Readonly<Record<string, unknown>>): string => {
  const { className, class: named } = attributes
  return [className, named].filter((value) => typeof value === 'string').join(' ')
}

function literalClass(node: object): Readonly<Record<string, unknown>> {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return {}
  const pairs = (node.attributes as { name?: unknown; value?: unknown }[]).map(({ name, value }) => [name, value])
  return Object.fromEntries(pairs) as Record<string, unknown>
}

// The cells of a row come as rows of one.
const row: WriteComponent = (_, { children }) => {
  const cells = children.flatMap((child) => (child.type === 'row' ? child.cells : []))
  return cells.length > 0 ? { type: 'row', cells } : children
}

const table: WriteComponent = (_, { children }) => {
  const isRow = (child: MarkdownNode): child is MarkdownRow => child.type === 'row'
  const rows = children.filter(isRow)
  return [...children.filter((child) => !isRow(child)), ...(rows.length > 0 ? [tableOf(rows)] : [])]
}

const term: WriteComponent = (_, { children }) => around(lift(children), (all) => mark(strong, all))

const explained: WriteComponent = (_, { attributes: { title }, children }) =>
  typeof title === 'string' ? [...toPhrasing(children), text(` (${title})`)] : children

/** The text of Markdown, as code has it: blocks have lines of their own. */
export function textIn(nodes: readonly MarkdownNode[]): string {
  return nodes.reduce((said, node, index) => {
    const before = nodes[index - 1]
    const isApart = before !== undefined && !(isPhrasing(before) && isPhrasing(node))
    return `${said}${isApart && said !== '' ? '\n' : ''}${textOfOne(node)}`
  }, '')
}

function textOfOne(node: MarkdownNode): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'section') return textIn([paragraph(node.title), ...node.children])
  if (node.type === 'row') return node.cells.map(textIn).join(' ')
  return 'children' in node ? textIn(node.children) : toString(node)
}

const elements: ComponentTable = {
  a: anchor,
  abbr: explained,
  address: block,
  article: block,
  aside: block,
  audio: player,
  b: marked('strong'),
  blockquote: (_, { children }) => ({ type: 'blockquote', children: toBlocks(children) }),
  br: () => ({ type: 'break' }),
  canvas: nothing,
  caption: term,
  center: block,
  cite: marked('emphasis'),
  code,
  dd: block,
  del: marked('delete'),
  details,
  div: block,
  dl: block,
  dt: term,
  em: marked('emphasis'),
  embed: player,
  figcaption: (_, { children }) => around(lift(children), (all) => emphasized(all)),
  figure: block,
  footer: block,
  form: block,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  header: block,
  hr: () => ({ type: 'thematicBreak' }),
  i: marked('emphasis'),
  iframe: player,
  img: image,
  kbd: code,
  li: (_, { children }) => ({ type: 'item', isOrdered: false, children }),
  link: nothing,
  main: block,
  meta: nothing,
  nav: block,
  ol: list(true),
  p: block,
  pre,
  s: marked('delete'),
  samp: code,
  script: nothing,
  section: block,
  source: nothing,
  strike: marked('delete'),
  strong: marked('strong'),
  style: nothing,
  svg: nothing,
  table,
  td: cell,
  template: nothing,
  th: cell,
  tr: row,
  track: nothing,
  tt: code,
  ul: list(false),
  video: player,
}

function emphasized(content: readonly PhrasingContent[]): PhrasingContent[] {
  return mark((children) => ({ type: 'emphasis', children: [...children] }), content)
}
