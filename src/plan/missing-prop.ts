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
  const args = { name, path: document.path, near: nearest(name, unread), isNeeded: site.include.imported === undefined }
  const mend = mendMissing({ include: site.include, frame: site.reading.frame, docset: planning.docset }, args, unread)
  planning.say(site.reading.frame, 'prop-missing', positionOf(site.include), args, { mend })
}
