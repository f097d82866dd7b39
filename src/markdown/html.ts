import type { Heading, Nodes, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isElement } from '../directives/jsx.js'
import { isRecord } from '../model/record.js'
import { elementsIn } from './elements-in.js'
import { fenced } from './code.js'
import type { ComponentTable, MarkdownContext, WriteComponent } from './component.js'
import { ownPlace } from './grid.js'
import { around, lift, listOf, tableOf, toBlocks } from './flow.js'
import { linked } from './links.js'
import { codeSpan, isPhrasing, paragraph, strong, text, type MarkdownNode, type MarkdownRow } from './node.js'
import { inLine, mark, toPhrasing, trim } from './phrasing.js'
import { textOfHtml } from './raw-html.js'

/** An element of HTML as Markdown. */
export const writeHtml: WriteComponent = (node, context) => {
  const { dangerouslySetInnerHTML: set } = context.attributes
  if (isRecord(set) && typeof set.__html === 'string') return textOfHtml(set.__html)
  return asHtml(node.name ?? '')(node, context)
}

/** A component as the element of HTML that it makes. */
export const asHtml =
  (name: string): WriteComponent =>
  (node, context) => {
    const write = Object.hasOwn(elements, name) ? elements[name] : undefined
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
  return value === '' ? [] : [codeSpan(value)]
}

const heading =
  (depth: Heading['depth']): WriteComponent =>
  (_, { children }) => {
    const content = trim(inLine(children))
    return content.length > 0 ? [{ type: 'heading', depth, children: content }] : []
  }

const block: WriteComponent = (_, { children }) => lift(children)

const nothing: WriteComponent = () => undefined

const item: WriteComponent = (_, { children }) => ({ type: 'item', isOrdered: false, children })

const list =
  (isOrdered: boolean): WriteComponent =>
  (_, { attributes: { start }, children }) =>
    listOf(children, isOrdered, countIn(start))

/** A count that an attribute says; Markdown has numbers of nine digits at most. */
function countIn(value: unknown): number | undefined {
  const isCount = typeof value === 'number' || typeof value === 'string'
  return isCount && /^\d{1,9}$/.test(String(value)) ? Number(value) : undefined
}

const cell: WriteComponent = (_, { attributes: { colSpan, colspan, rowSpan, rowspan }, children }) => {
  const span = { columns: countIn(colSpan ?? colspan) || 1, rows: countIn(rowSpan ?? rowspan) || 1 }
  return [{ type: 'row', cells: [toPhrasing(children)], spans: [span] }]
}

// Without its mark, ten to the sixth is 106.
const exponent: WriteComponent = (_, { children }) =>
  around(children, (all) => (all.length > 0 ? [text('^'), ...all] : []))

// How a word is read stands over it.
const reading: WriteComponent = (_, { children }) =>
  around(children, (all) => (all.length > 0 ? [text(' ('), ...all, text(')')] : []))

const quotation: WriteComponent = (_, { children }) => around(children, (all) => [text('“'), ...all, text('”')])

const anchor: WriteComponent = (_, { attributes: { href }, children, url }) =>
  typeof href === 'string' ? around(children, (all) => (all.length > 0 ? linked(url(href), all) : [])) : children

const image: WriteComponent = (_, { attributes: { src, alt, title }, url }) => {
  const said = typeof alt === 'string' ? alt : ''
  if (typeof src === 'string')
    return { type: 'image', url: url(src), alt: said, ...(typeof title === 'string' ? { title } : {}) }
  return said === '' ? [] : text(said)
}

// What plays elsewhere is a link there, or to the first of its sources.
const player: WriteComponent = (node, context) => {
  const { src, title } = context.attributes
  const label = typeof title === 'string' ? title : (node.name ?? '')
  if (typeof src === 'string') return [...linked(context.url(src), [text(label)]), text(' '), ...context.children]
  const first = elementsIn(node.children).find((child) => child.name === 'source')
  if (first) context.name(new Map([[first, label]]))
  return context.children
}

const source: WriteComponent = (_, { attributes: { src }, label, url }) =>
  typeof src === 'string' && label !== undefined ? [...linked(url(src), [text(label)]), text(' ')] : undefined

const details: WriteComponent = (node, context) => {
  const isSummary = (child: (typeof node.children)[number]): boolean => isElement(child) && child.name === 'summary'
  const inside = node.children.flatMap((child) =>
    child.type === 'paragraph' && child.children.some(isSummary) ? child.children : [child],
  )
  const title = toPhrasing(context.write(inside.filter(isSummary)))
  return { type: 'section', title, children: context.write(inside.filter((child) => !isSummary(child))) }
}

const pre: WriteComponent = (node, context) => {
  const { attributes, children } = context
  if (children.some(({ type }) => type === 'code')) return children
  const inside = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]))
  const classes = [attributes, ...inside.map(literalClass)].map((one) => classOf(one)).join(' ')
  return fenced(codeTextIn(node.children, context).replace(/^\n|\n$/g, ''), /\blanguage-([\w-]+)/.exec(classes)?.[1])
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
  const rows = children.filter((child) => child.type === 'row')
  const cells = rows.flatMap((one) => one.cells)
  const spans = rows.flatMap((one) => one.cells.map((_, index) => one.spans?.[index] ?? ownPlace))
  return cells.length > 0 ? { type: 'row', cells, spans } : children
}

const table: WriteComponent = (_, { children }) => {
  const isRow = (child: MarkdownNode): child is MarkdownRow => child.type === 'row'
  const rows = children.filter(isRow)
  return [...children.filter((child) => !isRow(child)), ...(rows.length > 0 ? [tableOf(rows)] : [])]
}

const term: WriteComponent = (_, { children }) => around(lift(children), (all) => mark(strong, all))

const explained: WriteComponent = (_, { attributes: { title }, children }) =>
  typeof title === 'string' ? [...toPhrasing(children), text(` (${title})`)] : children

/** What some nodes say as code: as it is, with all of its space. */
export const codeTextIn = (nodes: readonly Nodes[], context: MarkdownContext): string =>
  textIn(context.write(nodes.flatMap(asText)))

function asText(node: Nodes): Nodes[] {
  if (node.type === 'mdxFlowExpression') return [{ ...node, type: 'mdxTextExpression' }]
  return isElement(node) && node.name === 'code' ? node.children.flatMap(asText) : [node]
}

/** The text of Markdown: blocks have lines of their own. */
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
  head: nothing,
  header: block,
  hr: () => ({ type: 'thematicBreak' }),
  i: marked('emphasis'),
  iframe: player,
  img: image,
  kbd: code,
  li: item,
  link: nothing,
  main: block,
  meta: nothing,
  nav: block,
  ol: list(true),
  option: item,
  p: block,
  pre,
  q: quotation,
  rp: nothing,
  rt: reading,
  s: marked('delete'),
  samp: code,
  script: nothing,
  section: block,
  source,
  strike: marked('delete'),
  strong: marked('strong'),
  style: nothing,
  sup: exponent,
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
