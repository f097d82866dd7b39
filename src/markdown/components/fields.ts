import type { PhrasingContent } from 'mdast'
import { isRecord } from '../../model/record.js'
import type { MarkdownContext, WriteComponent } from '../component.js'
import { lift, listOf, tableOf, toFlow } from '../flow.js'
import { linked } from '../links.js'
import { codeSpan, text, type MarkdownItem, type MarkdownNode } from '../node.js'
import { toPhrasing, trim } from '../phrasing.js'
import { saidBy, showKnown } from '../show.js'
import { Written } from '../written.js'
import { item, partsOf } from './cards.js'

/** A parameter, a property or a field of a response: an item with its name, its type and whether it is required. */
export const field: WriteComponent = (_, context) => {
  const { attributes } = context
  const names = ['path', 'query', 'body', 'header', 'name', 'param', 'id']
  const name = names.map((one) => attributes[one]).find((value) => typeof value === 'string')
  const facts = [
    ...labelsIn(attributes.pre),
    ...typeOf(context),
    ...(['required', 'optional', 'deprecated'] as const).flatMap((fact) =>
      isSo(attributes[fact]) ? [[text(fact)]] : [],
    ),
    ...defaultOf(context),
    ...labelsIn(attributes.post),
  ]
  const told = facts.flatMap((fact, index) => [text(index === 0 ? ' (' : ', '), ...fact])
  const head = [
    ...(typeof name === 'string' ? [codeSpan(name)] : []),
    ...told,
    ...(facts.length > 0 ? [text(')')] : []),
  ]
  return item(head, [...lift(context.text('description')), ...toFlow(context.children)])
}

const isSo = (value: unknown): boolean => value === true || value === 'true'

function typeOf(context: MarkdownContext): PhrasingContent[][] {
  const { type, value } = context.attributes
  if (type instanceof Written) return [trim(context.text('type'))].filter((one) => one.length > 0)
  const shown = type ?? value
  return typeof shown === 'string' && shown !== '' ? [[codeSpan(shown)]] : []
}

// What stands before and behind a name, in marks of their own.
const labelsIn = (value: unknown): PhrasingContent[][] =>
  Array.isArray(value) ? value.map(saidBy).filter((label) => label.length > 0) : []

function defaultOf({ attributes }: MarkdownContext): PhrasingContent[][] {
  const value = attributes.default ?? attributes.defaultValue
  const shown =
    typeof value === 'boolean'
      ? String(value)
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : ''
  return shown === '' ? [] : [[text('default: '), codeSpan(shown)]]
}

/** Properties that are elements, or that lines part, each a list of its name and type, and what it is: items. */
export const properties: WriteComponent = (_, { children }) => {
  if (children.some(({ type }) => type === 'item')) return children
  return listOf(
    partsOf(children).map((part): MarkdownItem => {
      const [list, ...rest] = part
      if (list?.type !== 'list') return { type: 'item', isOrdered: false, children: part }
      const [name = [], ...facts] = list.children.map(({ children: blocks }) => toPhrasing(blocks))
      return item([...name, ...facts.flatMap((fact) => [text(' '), ...fact])], rest)
    }),
    false,
  )
}

/** A table of types: name → `{ type, description, default, required }`. */
export const typeTable: WriteComponent = (_, context) => {
  const { type } = context.attributes
  if (!isRecord(type)) return context.children
  const cell = (value: unknown, isCode: boolean): PhrasingContent[] => {
    const shown = typeof value === 'boolean' ? [text(String(value))] : toPhrasing(showKnown(value))
    return isCode ? shown.map((node) => (node.type === 'text' ? codeSpan(node.value) : node)) : shown
  }
  const rows = Object.entries(type).flatMap(([name, facts]) => {
    if (!isRecord(facts)) return []
    const { type: kind, typeDescription, typeDescriptionLink, description, required, deprecated } = facts
    const said = [
      ...cell(description, false),
      ...(typeDescription === undefined ? [] : [text(' '), ...cell(typeDescription, true)]),
      ...(required === true ? [text(' (required)')] : []),
      ...(deprecated === true ? [text(' (deprecated)')] : []),
    ]
    const shown = cell(kind, true)
    const linkedType = typeof typeDescriptionLink === 'string' ? linked(context.url(typeDescriptionLink), shown) : shown
    return [{ type: 'row' as const, cells: [[codeSpan(name)], linkedType, cell(facts.default, true), said] }]
  })
  const head = { type: 'row' as const, cells: ['Prop', 'Type', 'Default', 'Description'].map((name) => [text(name)]) }
  return rows.length > 0 ? [tableOf([head, ...rows]), ...context.children] : context.children
}

/** A folder or a file in a tree of files: an item. */
export const file: WriteComponent = (_, { attributes: { name, title }, children }) => {
  const shown = [name, title].find((value) => typeof value === 'string')
  const head: MarkdownNode[] = typeof shown === 'string' ? [{ type: 'paragraph', children: [codeSpan(shown)] }] : []
  return { type: 'item', isOrdered: false, children: [...head, ...children] }
}
