import type { PhrasingContent } from 'mdast'
import { isElement } from '../directives/jsx.js'
import { isLabel } from '../model/plugin-nodes.js'
import { isRecord } from '../model/record.js'
import type { MarkdownComponent, MarkdownContext, WriteComponent } from './component.js'
import { around, lift } from './flow.js'
import { imageOf, linked } from './links.js'
import { isPhrasing, paragraph, strong, text, type MarkdownNode } from './node.js'
import { mark, toPhrasing, trim } from './phrasing.js'
import { showKnown } from './show.js'
import { codeAmong, codeByLanguage, commandsIn } from './told-code.js'
import { contentsIn, Written } from './written.js'

/** Attributes that say how a component is called. */
export const titleNames: readonly string[] = ['title', 'heading', 'header', 'headline', 'label', 'summary', 'question']

/** What a component is called, by its title where it is a container, else by an attribute, and what else is in it. */
export function titled(
  node: MarkdownComponent,
  names: readonly string[],
  context: MarkdownContext,
): { title: PhrasingContent[]; children: readonly MarkdownNode[] } {
  const [label, ...rest] = node.children
  if (!label || !isLabel(label)) return { title: firstOf(names, context), children: context.children }
  return { title: toPhrasing(context.write([label])), children: context.write(rest) }
}

/** Attributes with other text that a reader sees, whatever the component. */
const textNames: readonly string[] = [
  'subtitle',
  'subheading',
  'description',
  'desc',
  'text',
  'children',
  'caption',
  'answer',
  'content',
  'message',
  'tip',
  'hint',
  'note',
  'cta',
  'alt',
]

/** Attributes whose text a reader sees, whatever the component. */
export const shownNames: readonly string[] = [...titleNames, ...textNames]

const shown: ReadonlySet<string> = new Set(shownNames)

/** Attributes with the address that a component leads to. */
const addressNames: readonly string[] = ['href', 'to', 'url', 'link']

/** A component of which nothing is known: what is in it, with the text of its attributes. */
export const writeUnknown: WriteComponent = (node, context) => {
  if (isElement(node) && node.name === null) return context.children
  const image = imageOf(context)
  if (image) return [image, ...context.children]
  const url = addressOf(context)
  const told = codeAmong(context.attributes, context.fileOf)
  const code = [...(told ? [told.code] : []), ...commandsIn(context.attributes)]
  const [title = [], ...more] = titleNames.map((name) => trim(context.text(name))).filter((one) => one.length > 0)
  const texts = textNames.filter((name) => name !== told?.name).map((name) => trim(context.text(name)))
  const parts = [...more, ...texts, ...jsxOf(node, context, shown)].filter((part) => part.length > 0)
  const lists = Object.values(context.attributes).flatMap((value) => itemsOf(value, context))
  const isBare = title.length === 0 && parts.length === 0 && code.length === 0
  if (url !== undefined && isBare && lists.length === 0) return around(context.children, (all) => linked(url, all))
  const head = url !== undefined ? linked(url, title.length > 0 ? title : (parts.shift() ?? [])) : title
  if (node.type === 'mdxJsxTextElement' || node.type === 'textDirective')
    return apart([head, ...parts, toPhrasing(code), context.children, toPhrasing(lists)])
  const name = url === undefined ? mark(strong, head) : head
  return [...[name, ...parts].map(paragraph), ...code, ...lift(context.children), ...lists].filter(isFilled)
}

/** Parts of a sentence, a space between each two: none is won at its edges. */
export function apart(parts: readonly (readonly MarkdownNode[])[]): MarkdownNode[] {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [text(' '), ...part]))
}

const isFilled = (node: MarkdownNode): boolean => node.type !== 'paragraph' || node.children.length > 0

/** What the first of some attributes shows that is there. */
export function firstOf(names: readonly string[], context: MarkdownContext): PhrasingContent[] {
  for (const name of names) {
    const shown = trim(context.text(name))
    if (shown.length > 0) return shown
  }
  return []
}

/** The address that a component leads to. */
export function addressOf({ attributes, url }: MarkdownContext): string | undefined {
  const found = addressNames.map((name) => attributes[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? url(found) : undefined
}

/** Whatever its name, JSX in an attribute is there to be shown. */
export function jsxOf(
  node: MarkdownComponent,
  context: MarkdownContext,
  asked: ReadonlySet<string>,
): PhrasingContent[][] {
  if (!isElement(node)) return []
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || asked.has(attribute.name)) return []
    return context.attributes[attribute.name] instanceof Written ? [trim(context.text(attribute.name))] : []
  })
}

/** What lists of data, and JSX in objects, say under names that a reader sees. */
export function itemsOf(value: unknown, context: MarkdownContext): MarkdownNode[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => itemOf(listed(item, context)))
  const code = codeByLanguage(value)
  if (code) return code
  return contentsIn(value).some(({ size }) => size > 0) && isRecord(value) ? listed(value, context) : []
}

const itemNames: readonly string[] = [...titleNames, 'name', ...textNames]

/** What an entry shows: text and content, its title first, as a link where it leads somewhere, and what stands under it. */
function listed(entry: unknown, context: MarkdownContext): MarkdownNode[] {
  if (entry instanceof Written) return [...entry.nodes]
  if (!isRecord(entry)) return itemsOf(entry, context)
  const told = codeAmong(entry, context.fileOf)
  const others = Object.entries(entry).filter(([name]) => !itemNames.includes(name) && name !== told?.name)
  const [head, ...more] = itemNames
    .filter((name) => name !== told?.name)
    .map((name) => entry[name])
    .filter(isSaid)
    .map(showKnown)
    .filter(isAny)
  const [url] = addressNames.map((name) => entry[name]).filter((one) => typeof one === 'string' && one !== '')
  const title = head && (typeof url === 'string' ? linked(context.url(url), toPhrasing(head)) : toPhrasing(head))
  const contents = [...more, ...others.flatMap(([, value]) => (value instanceof Written ? [value.nodes] : []))]
  const isLine = (nodes: readonly MarkdownNode[]): boolean => nodes.every(isPhrasing)
  const line = [title ?? [], ...contents.filter(isLine)].filter(isAny)
  return [
    ...line.flatMap((part, at) => (at === 0 ? part : [text(': '), ...part])),
    ...contents.filter((nodes) => !isLine(nodes)).flat(),
    ...(told ? [told.code] : []),
    ...others.flatMap(([, value]) => (value instanceof Written ? [] : itemsOf(value, context))),
  ]
}

const isSaid = (value: unknown): boolean => value instanceof Written || typeof value === 'string'

const isAny = (nodes: readonly MarkdownNode[]): boolean => nodes.length > 0

const itemOf = (children: readonly MarkdownNode[]): MarkdownNode[] =>
  children.length > 0 ? [{ type: 'item', isOrdered: false, children }] : []
