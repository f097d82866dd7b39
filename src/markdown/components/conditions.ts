import type { PhrasingContent } from 'mdast'
import { splitList } from '../../directives/attributes.js'
import { isElement } from '../../directives/jsx.js'
import { attributesOfAxes, type ValueList } from '../../directives/value-lists.js'
import type { Axis } from '../../model/axis.js'
import { idsOf } from '../../model/value-ids.js'
import type { MarkdownComponent, MarkdownContext, WriteComponent } from '../component.js'
import { lift } from '../flow.js'
import { codeSpan, isPhrasing, paragraph, text, type MarkdownNode } from '../node.js'
import { tidy } from '../phrasing.js'

/** A condition on what the reader leaves open: what is in it, with whom it is for. */
export function conditionBy(axes: readonly Axis[], when: ReadonlySet<string>): WriteComponent {
  return (node, context) =>
    withReaders(readersIn(node, context, axes, when), node.type === 'mdxJsxTextElement', context.children)
}

/** Whom the attributes of an element say that it is for. */
export function readersIn(
  node: MarkdownComponent,
  context: MarkdownContext,
  axes: readonly Axis[],
  when: ReadonlySet<string>,
): PhrasingContent[] {
  const names = [...attributesOfAxes(axes), ...when]
  const said = axes.flatMap((axis) => saidOf(axis, context)).map(text)
  const inCode = names.flatMap((name) => codeOf(name, node, context)).map(codeSpan)
  return [...said, ...inCode]
}

/** A condition by its name, which stands for these values. */
export function wrapperBy(values: ReadonlyMap<string, readonly string[]>, axes: readonly Axis[]): WriteComponent {
  const said = axes.flatMap((axis) => labelsOf(axis, values.get(axis.name) ?? [])).map(text)
  return (node, context) => withReaders(said, node.type === 'mdxJsxTextElement', context.children)
}

/** Content, with whom it is for. */
export function withReaders(
  said: readonly PhrasingContent[],
  isInText: boolean,
  children: readonly MarkdownNode[],
): readonly MarkdownNode[] {
  if (said.length === 0 || children.length === 0) return children
  const listed = said.flatMap((one, at) => (at === 0 ? [one] : [text(', '), one]))
  if (isInText && children.every(isPhrasing)) return [...children, text(' (for '), ...listed, text(')')]
  const head: PhrasingContent = { type: 'emphasis', children: tidy([text('For '), ...listed, text(':')]) }
  return [paragraph([head]), ...lift(children)]
}

function saidOf(axis: Axis, { attributes }: MarkdownContext): string[] {
  const valuesOf = (names: ReadonlySet<string>): string[] =>
    [...names].flatMap((name) => splitList(attributes[name] ?? [])).filter((value) => typeof value === 'string')
  const { is, not } = axis.attributes
  return [...labelsOf(axis, valuesOf(is)), ...labelsOf(axis, valuesOf(not), true)]
}

// What is not known is said as it is written.
function codeOf(name: string, node: MarkdownComponent, { attributes }: MarkdownContext): string[] {
  if (!isElement(node) || attributes[name] !== undefined) return []
  return node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && one.name === name && typeof one.value === 'object' && one.value !== null
      ? [one.value.value.trim()]
      : [],
  )
}

/** Whom lists say that something is for. */
export const saidByLists = (lists: readonly ValueList[], axes: readonly Axis[]): string[] =>
  axes.flatMap((axis) =>
    lists
      .filter(({ axis: name }) => name === axis.name)
      .flatMap(({ ids = [], isNegative }) => labelsOf(axis, ids, isNegative)),
  )

/** What values of an axis are called, of those who are in, or left out. */
export const labelsOf = (axis: Axis, written: readonly string[], isNegative = false): string[] =>
  written.map((value) => {
    const label = axis.labels.get(idsOf(axis, value)[0] ?? '')?.[0] ?? value
    return isNegative ? `not ${label}` : label
  })
