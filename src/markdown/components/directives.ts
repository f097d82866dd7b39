import { alertKind, alertOf } from '../alert.js'
import type { WriteComponent } from '../component.js'
import { lift } from '../flow.js'
import { paragraph, strong, text } from '../node.js'
import { mark, toPhrasing } from '../phrasing.js'
import { addressOf, firstOf, titled, titleNames } from '../unknown.js'
import { linked } from '../links.js'

/** Names of containers that hide their content until they are opened. */
const folded: ReadonlySet<string> = new Set(['accordion', 'collapse', 'collapsible', 'details', 'expandable'])

/** A directive: an alert where its name is that of one, else what is in it, under its title. */
export const writeDirective: WriteComponent = (node, context) => {
  const name = node.name ?? ''
  if (node.type !== 'containerDirective') {
    const url = addressOf(context)
    if (url !== undefined) return linked(url, toPhrasing(context.children))
    return context.children.length > 0 ? context.children : firstOf(titleNames, context)
  }
  const { title, children } = titled(node, titleNames, context)
  const kind = alertKind(name)
  if (kind) return alertOf(kind, title, children)
  if (folded.has(name)) return { type: 'section', title, children }
  const head = mark(strong, title)
  return [...(head.length > 0 ? [paragraph(head)] : []), ...lift(children)]
}

/** A directive in a sentence that says nothing stands for itself: `:x` is seldom meant as one. */
export const writeTextDirective: WriteComponent = (node, context) => {
  const shown = writeDirective(node, context)
  return Array.isArray(shown) && shown.length === 0 ? text(`:${String(node.name)}`) : shown
}
