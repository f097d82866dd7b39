import { literalOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import type { Frame } from './frame.js'
import type { Planning } from './planning.js'

/** The attribute of an include that is no prop, but puts headings deeper. */
export const headingOffset = 'headingOffset'

/** By how much an include puts headings deeper; what it says that is no such number is reported. */
export function readOffset({ node, imported, told }: Include, frame: Frame, planning: Planning): number {
  if (imported || told) return 0
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === headingOffset,
  )
  if (attribute?.type !== 'mdxJsxAttribute') return 0
  const value = literalOf(attribute)?.value
  const offset = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset <= 5) return offset
  const actual =
    typeof attribute.value === 'object' && attribute.value ? attribute.value.value : (attribute.value ?? 'true')
  planning.say(frame, 'heading-offset', positionOf({ node }), { actual })
  return 0
}
