import { attributeOf, textOf } from '../directives/attributes.js'
import type { Include } from '../directives/directive.js'
import { positionOf } from '../directives/jsx.js'
import { everyProp } from '../directives/prop-references.js'
import { nearest } from '../model/nearest.js'
import type { Frame } from './frame.js'
import { mendMissing } from './mends.js'
import type { Planning } from './planning.js'

/** Says at the include that a prop is missing. What is imported is a component, which shows nothing for it. */
export function sayMissing(name: string, { site, document, props }: Frame, planning: Planning): void {
  if (site === undefined) return
  const unread = [...(props?.keys() ?? [])].filter(
    (key) => key !== everyProp && !document.props.has(key) && !document.declaredProps?.has(key),
  )
  const { include, reading } = site
  const isNeeded = include.imported === undefined
  sayNotGiven(name, { include, frame: reading.frame, path: document.path, isNeeded, unread }, planning)
}

/** An include that leaves out what its partial asks for. */
interface NotGiven {
  readonly include: Include
  readonly frame: Frame
  /** Of the partial. */
  readonly path: string
  readonly isNeeded: boolean
  /** What it passes on that the partial does not ask for. */
  readonly unread: readonly string[]
}

/** Says at an include that a prop is not given, or comes to nothing. */
export function sayNotGiven(
  name: string,
  { include, frame, path, isNeeded, unread }: NotGiven,
  planning: Planning,
): void {
  const attribute = attributeOf(include.node, new Set([name]))
  const args = { name, path, near: nearest(name, unread), written: attribute && textOf(attribute), isNeeded }
  const mend = mendMissing({ include, frame, docset: planning.docset }, args, unread)
  planning.say(frame, 'prop-missing', positionOf(include), args, { mend })
}
