import { splitList } from '../../directives/attributes.js'
import type { Axis } from '../../model/axis.js'
import { idsOf } from '../../model/value-ids.js'
import type { MarkdownContext, WriteComponent } from '../component.js'
import { lift } from '../flow.js'
import { isPhrasing, paragraph, text } from '../node.js'

/** A condition on what the reader leaves open: what is in it, with whom it is for. */
export function conditionBy(axes: readonly Axis[]): WriteComponent {
  return (node, context) => {
    const said = axes.flatMap((axis) => saidOf(axis, context))
    return withReaders(said, node.type === 'mdxJsxTextElement', context)
  }
}

/** A condition by its name, which stands for these values. */
export function wrapperBy(values: ReadonlyMap<string, readonly string[]>, axes: readonly Axis[]): WriteComponent {
  const said = axes.flatMap((axis) => labelsOf(axis, values.get(axis.name) ?? []))
  return (node, context) => withReaders(said, node.type === 'mdxJsxTextElement', context)
}

function withReaders(
  said: readonly string[],
  isInText: boolean,
  { children }: MarkdownContext,
): ReturnType<WriteComponent> {
  if (said.length === 0 || children.length === 0) return children
  if (isInText && children.every(isPhrasing)) return [...children, text(` (for ${said.join(', ')})`)]
  return [paragraph([{ type: 'emphasis', children: [text(`For ${said.join(', ')}:`)] }]), ...lift(children)]
}

function saidOf(axis: Axis, { attributes }: MarkdownContext): string[] {
  const valuesOf = (names: ReadonlySet<string>): string[] =>
    [...names].flatMap((name) => splitList(attributes[name] ?? [])).filter((value) => typeof value === 'string')
  const [is, not] = [valuesOf(axis.attributes.is), valuesOf(axis.attributes.not)]
  return [...labelsOf(axis, is), ...labelsOf(axis, not).map((label) => `not ${label}`)]
}

const labelsOf = (axis: Axis, written: readonly string[]): string[] =>
  written.map((value) => axis.labels.get(idsOf(axis, value)[0] ?? '')?.[0] ?? value)
