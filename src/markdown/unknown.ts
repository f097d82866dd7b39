import type { PhrasingContent } from 'mdast'
import { isElement } from '../directives/jsx.js'
import { isRecord } from '../model/record.js'
import { expressionOf } from '../directives/evaluate.js'
import { isCodeJsx } from '../directives/jsx-in-code.js'
import type { MarkdownComponent, MarkdownContext, WriteComponent } from './component.js'
import { around, lift } from './flow.js'
import { imageOf, linked } from './links.js'
import { paragraph, strong, text, type MarkdownNode } from './node.js'
import { mark, toPhrasing, trim } from './phrasing.js'

/** Attributes that say how a component is called. */
export const titleNames: readonly string[] = ['title', 'heading', 'header', 'headline', 'label', 'summary', 'question']

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

/** Attributes with the address that a component leads to. */
const addressNames: readonly string[] = ['href', 'to', 'url', 'link']

/** A component of which nothing is known: what is in it, with the text of its attributes. */
export const writeUnknown: WriteComponent = (node, context) => {
  if (isElement(node) && node.name === null) return context.children
  const image = imageOf(context)
  if (image) return [image, ...context.children]
  const url = addressOf(context)
  const [title = [], ...more] = titleNames.map((name) => trim(context.text(name))).filter((one) => one.length > 0)
  const parts = [...more, ...textNames.map((name) => trim(context.text(name))), ...jsxOf(node, context)].filter(
    (part) => part.length > 0,
  )
  const lists = Object.values(context.attributes).flatMap((value) => itemsOf(value, context))
  const isBare = title.length === 0 && parts.length === 0
  if (url !== undefined && isBare && lists.length === 0) return around(context.children, (all) => linked(url, all))
  const head = url !== undefined ? linked(url, title.length > 0 ? title : (parts.shift() ?? [])) : title
  if (node.type === 'mdxJsxTextElement' || node.type === 'textDirective')
    return apart([head, ...parts, context.children, toPhrasing(lists)])
  const name = url === undefined ? mark(strong, head) : head
  return [...[name, ...parts].map(paragraph), ...lift(context.children), ...lists].filter(isFilled)
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

// Whatever its name, JSX in an attribute is there to be shown.
function jsxOf(node: MarkdownComponent, context: MarkdownContext): PhrasingContent[][] {
  if (!isElement(node)) return []
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'object') return []
    if (titleNames.includes(attribute.name) || textNames.includes(attribute.name)) return []
    const expression = expressionOf(attribute.value?.data?.estree)
    return expression && isCodeJsx(expression) ? [trim(context.text(attribute.name))] : []
  })
}

/** Lists of data say what a reader sees under the same names. */
export function itemsOf(value: unknown, context: MarkdownContext): MarkdownNode[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown): MarkdownNode[] => {
    if (!isRecord(item)) return []
    const said = (names: readonly string[]): string[] =>
      names.flatMap((name) => (typeof item[name] === 'string' && item[name] !== '' ? [item[name]] : []))
    const [url] = said(addressNames)
    const [head, ...more] = [...said(titleNames), ...said(['name']), ...said(textNames)]
    if (head === undefined) return []
    const first = url === undefined ? [text(head)] : linked(context.url(url), [text(head)])
    return [{ type: 'item', isOrdered: false, children: [...first, text(more.map((one) => `: ${one}`).join(''))] }]
  })
}
