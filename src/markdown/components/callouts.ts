import { alertKind, alertOf } from '../alert.js'
import type { MarkdownContext, WriteComponent } from '../component.js'
import { paragraph, text } from '../node.js'
import { firstOf, titleNames } from '../unknown.js'

/** Attributes that say of what kind a callout is. */
const kindNames: readonly string[] = ['type', 'variant', 'kind', 'level', 'status', 'severity', 'intent', 'color']

/** A callout that says by an attribute, by its value or its bare name, of what kind it is: an alert. */
export const callout: WriteComponent = (_, context) => alert(kindOf(context) ?? 'NOTE', context)

/** A callout whose name says of what kind it is. */
export const calloutOf =
  (word: string): WriteComponent =>
  (_, context) =>
    alert(alertKind(word) ?? 'NOTE', context)

function kindOf({ attributes }: MarkdownContext): string | undefined {
  const told = kindNames.map((name) => alertKind(attributes[name])).find((kind) => kind !== undefined)
  return (
    told ??
    Object.keys(attributes)
      .map((name) => (attributes[name] === true ? alertKind(name) : undefined))
      .find(Boolean)
  )
}

function alert(kind: string, context: MarkdownContext): ReturnType<WriteComponent> {
  const emoji = context.attributes.emoji
  const mark = typeof emoji === 'string' ? [text(`${emoji} `)] : []
  const title = firstOf(titleNames, context)
  const description = firstOf(['description', 'text', 'content', 'message'], context)
  const said = description.length > 0 ? [paragraph(description)] : []
  const content = [...(title.length === 0 ? mark : []), ...said, ...context.children]
  return alertOf(kind, title.length > 0 ? [...mark, ...title] : [], content)
}
