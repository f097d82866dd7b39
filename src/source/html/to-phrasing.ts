import type { PhrasingContent, Text } from 'mdast'
import type { MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx'
import type { Position } from 'unist'
import { joinLines, trimEnd, trimStart } from '../../model/space.js'
import { expressionOfValue, programOf } from '../estree.js'
import { between, isInked, type ElementItem, type Item, type TextItem } from './items.js'
import { toJsxAttributes } from './jsx-attributes.js'
import { isBlockName } from './names.js'

/** Items as phrasing. White space beside blocks of HTML goes; of that on both sides of a comment, one stays. */
export function toPhrasing(items: readonly Item[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  // White space beside a gap is beside what follows: a comment on lines of its own leaves none.
  const inked = items.map((item) => (item.kind === 'gap' || isLineBreak(item) ? undefined : item))
  let before: Item | undefined
  let after = 0
  let isGap = false
  items.forEach((item, index) => {
    if (item.kind === 'gap') {
      isGap = true
      return
    }
    while (after <= index || (after < inked.length && inked[after] === undefined)) after++
    const node = toNode(item, before, inked[after])
    before = inked[index] ?? before
    const last = nodes.at(-1)
    if (node?.type === 'text' && last?.type === 'text') joinText(last, node, isGap)
    else if (node) nodes.push(node)
    if (node) isGap = false
  })
  if (items[0]?.kind === 'gap') trimFirst(nodes)
  if (items.at(-1)?.kind === 'gap') trimLast(nodes)
  return nodes
}

const isLineBreak = (item: Item): boolean =>
  item.kind === 'text' && !item.isCode && !isInked(item.value) && /[\r\n]/.test(item.value)

function toNode(
  item: Exclude<Item, { kind: 'gap' }>,
  before: Item | undefined,
  after: Item | undefined,
): PhrasingContent | undefined {
  if (item.kind === 'node') return item.node as PhrasingContent
  if (item.kind === 'element') {
    const children = toPhrasing(item.items) as MdxJsxTextElement['children']
    return { type: 'mdxJsxTextElement', ...tagOf(item), children }
  }
  if (item.isCode) return { type: 'mdxTextExpression', ...codeOf(item) }
  const value = collapse(item.value, before, after)
  return value === '' ? undefined : { type: 'text', value, ...positioned(item.position) }
}

/** The name, attributes and position of an element. */
export function tagOf({
  name,
  attributes,
  isSvg,
  start,
  end,
}: ElementItem): Omit<MdxJsxTextElement, 'type' | 'children'> {
  return { name, attributes: toJsxAttributes(name, attributes, isSvg), ...positioned(between(start, end)) }
}

/** Text as an expression, which keeps all of its white space. */
export function codeOf({ value, position }: TextItem): Omit<MdxTextExpression, 'type'> {
  return {
    value: JSON.stringify(value),
    data: { estree: programOf(expressionOfValue(value)) },
    ...positioned(position),
  }
}

// As JSX reads it: a line break at the edge of an element says nothing.
function collapse(text: string, before: Item | undefined, after: Item | undefined): string {
  const value = joinLines(text, '\n').replace(/\n+/g, '\n')
  const isAtStart = before === undefined || isBlockItem(before)
  const isAtEnd = after === undefined || isBlockItem(after)
  if (value === '\n') return isAtStart || isAtEnd ? '' : ' '
  return value.slice(isAtStart && value.startsWith('\n') ? 1 : 0, isAtEnd && value.endsWith('\n') ? -1 : undefined)
}

/** Whether an item is a block of HTML. */
export const isBlockItem = (item: Item): boolean => item.kind === 'element' && isBlockName(item.name)

function joinText(left: Text, right: Text, isGap: boolean): void {
  const isDoubled = isGap && /[\t\r\n ]$/.test(left.value)
  left.value += isDoubled ? trimStart(right.value) : right.value
  const position = between(left.position?.start, right.position?.end)
  if (position) left.position = position
}

/** Takes off the white space at the start of phrasing. */
export function trimFirst(nodes: PhrasingContent[]): void {
  for (let first = nodes[0]; first?.type === 'text'; first = nodes[0]) {
    first.value = trimStart(first.value)
    if (first.value !== '') return
    nodes.shift()
  }
}

/** Takes off the white space at the end of phrasing. */
export function trimLast(nodes: PhrasingContent[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    last.value = trimEnd(last.value)
    if (last.value !== '') return
    nodes.pop()
  }
}

/** A position as a field, where there is one. */
export const positioned = (position: Position | undefined): { position?: Position } => (position ? { position } : {})
