import type { Nodes, Paragraph, Parents, PhrasingContent, Text } from 'mdast'
import type { Context } from './context.js'
import type { Info, State } from './handle.js'
import { identify } from './label.js'

/** A text that is source already: it is written as it is. */
interface Source extends Text {
  isSource: true
}

export function isSource(node: object): node is Source {
  return 'isSource' in node
}

/** Writes a text, with what would be read as more than text escaped. */
export function writeText(node: Text, parent: Parents | undefined, state: State, { before, after }: Info): string {
  if (isSource(node)) return node.value
  const siblings: readonly Nodes[] = parent?.children ?? []
  const index = state.indexStack.at(-1) ?? -1
  return state.safe(node.value, { before, after, beforeNode: siblings[index - 1], afterNode: siblings[index + 1] })
}

/** Writes a part of a text as character references: what the parser would strip, or take for more than text. */
export function encode(node: Text, start: number, end: number): PhrasingContent[] {
  const references = node.value.slice(start, end).replace(/[^]/g, toReference)
  const text = (value: string): Text[] => (value === '' ? [] : [{ ...node, value }])
  const source: Source = { type: 'text', value: references, isSource: true }
  return [...text(node.value.slice(0, start)), source, ...text(node.value.slice(end))]
}

/** Writes a character as a reference to it. */
export function toReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

/** Keeps a carriage return at the end, which would be one line ending with a line feed after it. */
export function guardReturn(node: Text): PhrasingContent[] {
  if (!node.value.endsWith('\r')) return [node]
  return encode(node, node.value.length - trailing(node.value, '\n\r'), node.value.length)
}

function trailing(text: string, characters: string): number {
  let count = 0
  while (count < text.length && characters.includes(text.charAt(text.length - 1 - count))) count++
  return count
}

/** A paragraph of these children: itself, where they are its own. */
export function holding(node: Paragraph, children: PhrasingContent[]): Paragraph {
  return children === node.children ? node : { ...node, children }
}

/** Whether there are spaces at the edges of a table cell. */
export function hasSpaceAtEdges(children: readonly PhrasingContent[]): boolean {
  const [first, last] = [children[0], children.at(-1)]
  return (first?.type === 'text' && /^[\t ]/.test(first.value)) || (last?.type === 'text' && /[\t ]$/.test(last.value))
}

/** Keeps the spaces at the edges of a table cell, which are stripped. */
export function guardEdges(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  const end = last?.type === 'text' ? last.value.length - trailing(last.value, '\t ') : undefined
  const guarded =
    last?.type === 'text' && end !== undefined && end < last.value.length
      ? [...children.slice(0, -1), ...encode(last, end, last.value.length)]
      : [...children]
  const [first, ...rest] = guarded
  const leading = first?.type === 'text' ? /^[\t ]+/.exec(first.value) : null
  return first?.type === 'text' && leading ? [...encode(first, 0, leading[0].length), ...rest] : guarded
}

/** Keeps a text that starts with `import` or `export` from being ESM. */
export function guardEsm(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children
  return first?.type === 'text' && /^(?:import|export) /.test(first.value)
    ? [...encode(first, 6, 7), ...rest]
    : children
}

/** Keeps a reference to `x` at the start of a list item from being the box of a task. */
export function guardBox(children: PhrasingContent[]): PhrasingContent[] {
  const [first, second, ...rest] = children
  const isBox = first?.type === 'linkReference' && first.referenceType === 'shortcut' && first.identifier === 'x'
  if (!isBox || second?.type !== 'text' || !/^[\t\n\r ]/.test(second.value)) return children
  return [first, ...encode(second, 0, 1), ...rest]
}

/** Leaves the mark of an alert or a callout at the start of a quote, `[!NOTE]`, as everybody writes it. */
export function guardAlert(children: PhrasingContent[], { definitions }: Context): PhrasingContent[] {
  const [first, ...rest] = children
  const [mark] = (first?.type === 'text' && /^\[![\w-]+\](?=[\t\n\r +-]|$)/.exec(first.value)) || []
  if (first?.type !== 'text' || isSource(first) || !mark) return children
  const isEnd = mark.length === first.value.length
  // Brackets that touch would be a link.
  if ((isEnd && rest.length > 0 && rest[0]?.type !== 'break') || definitions.has(identify(mark.slice(1, -1))))
    return children
  const source: Source = { ...first, value: mark, isSource: true }
  return [source, ...(isEnd ? [] : [{ ...first, value: first.value.slice(mark.length) }]), ...rest]
}
