import { literalOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** The attribute of an include that is no prop, but puts headings deeper. */
export const headingOffset = 'headingOffset'

/**
 * By how much an include puts headings deeper; what it says that is no such number is reported.
 *
 * @param reading the reading in which it stands, with its attributes resolved
 */
export function readOffset({ node, imported, told }: Include, reading: Reading, planning: Planning): number {
  if (imported || told) return 0
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === headingOffset,
  )
  if (attribute?.type !== 'mdxJsxAttribute') return 0
  const outcome = reading.outcomes.get(attribute)
  const known = outcome?.kind === 'value' ? outcome : literalOf(attribute)
  // A prop that was not given is no offset.
  if (outcome?.kind === 'absent' || (known && known.value === undefined)) return 0
  const value = known?.value
  const offset = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 5) return offset
  const code = typeof attribute.value === 'object' ? attribute.value?.value : undefined
  const actual = code === undefined || typeof value === 'number' ? String(value) : code
  planning.say(reading.frame, 'heading-offset', positionOf({ node }), { actual })
  return 0
}
