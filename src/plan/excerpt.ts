import { literalOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { everyProp } from '../directives/prop-references.js'
import type { Document } from '../docset/document.js'
import type { Prop } from './frame.js'
import { lineAsText, linesOf, takeLines, propAsText, type NoLines } from './lines.js'
import type { Planning } from './planning.js'

const names = ['lines', 'region'] as const

/** The attributes that name lines. */
export const lineAttributes: ReadonlySet<string> = new Set(names)

/**
 * The document that an include opens: its file, or of that the lines that `lines` and `region` name. Those two are no
 * props then; a file that reads or declares such a prop gets it as one.
 *
 * @param own names of attributes that are no props, whatever the file reads
 */
export function openLines(
  path: string,
  props: Map<string, Prop>,
  own: ReadonlySet<string>,
  planning: Planning,
): Document | NoLines {
  const { docset, decisions } = planning
  const whole = docset.document(path)
  const [lines, region] = names.map((name) => {
    const prop = props.get(name)
    if (prop === undefined || (!own.has(name) && isProp(name, whole))) return undefined
    props.delete(name)
    return propAsText(prop, name === 'lines' ? lineAsText : undefined)
  })
  if (lines === undefined && region === undefined) return whole
  decisions.push(lines ?? '', region ?? '')
  const taken = takeLines(path, { lines, region }, linesOf(path, planning), planning.room)
  return taken.rule === undefined ? docset.excerpt(path, taken.numbers) : taken
}

function isProp(name: string, { props, declaredProps }: Document): boolean {
  return props.has(name) || props.has(everyProp) || declaredProps?.has(name) === true
}

/** What an include says of lines in its own words, for who looks at it before its attributes are resolved. */
export function writtenLines({ node }: Include): Map<string, Prop> {
  const found = new Map<string, Prop>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !names.some((name) => name === attribute.name)) continue
    const known = literalOf(attribute)
    if (known) found.set(attribute.name, { known: known.value })
  }
  return found
}
