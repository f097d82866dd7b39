import { slug } from 'github-slugger'
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { evaluate, expressionOf } from './evaluate.js'

const slugs = new WeakMap<Heading, string>()

/**
 * The id of a heading: the one written behind it as `{{ id: 'x' }}` or, in Markdown's own text, `{#x}`, or given by the
 * parser, else the slug that GitHub makes of its text, without the number it adds for headings that are alike.
 */
export function headingId(heading: Heading): string {
  const known = slugs.get(heading)
  if (known !== undefined) return known
  const id = writtenId(heading) ?? slug(headingText(heading))
  if (Object.isFrozen(heading)) slugs.set(heading, id)
  return id
}

/** Whether an id was written for a heading. */
export const hasWrittenId = (heading: Heading): boolean => writtenId(heading) !== undefined

function writtenId({ data, children }: Heading): string | undefined {
  const given = data as { id?: unknown; hProperties?: { id?: unknown } } | undefined
  const id = given?.hProperties?.id ?? given?.id
  if (typeof id === 'string') return id
  for (const child of children) {
    if (child.type !== 'mdxTextExpression') continue
    const value = evaluate(expressionOf(child.data?.estree))?.value
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id
  }
  const last = children.at(-1)
  return last?.type === 'text' ? idMark.exec(last.value)?.[1] : undefined
}

// MDX takes braces for an expression: there it is written `\{#x}`.
const idMark = /\{#([^\s{}]+)\}\s*$/

/** The text of a heading without the id that is written in it. */
export const withoutId = (text: string): string => text.replace(idMark, '').trimEnd()

/** The text of a heading that its id is made of. */
export const headingText = ({ children }: Heading): string =>
  toString(children.filter((child) => child.type !== 'mdxTextExpression')).trim()
