import type { FootnoteDefinition, Definition, FootnoteReference, ImageReference, LinkReference } from 'mdast'

export type Labelled = Definition | FootnoteDefinition | FootnoteReference | ImageReference | LinkReference

/** Turns a label as written into the identifier that the parser makes of it. */
export function identify(label: string): string {
  return collapse(label).toLowerCase().toUpperCase().toLowerCase()
}

function collapse(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
}

/**
 * Finds the source of a label: it gives its identifier again, as identifiers keep escapes and labels do not.
 * `undefined` if there is none.
 */
export function toLabel(node: Labelled): string | undefined {
  const valid = node.type.startsWith('footnote') ? /^(?:[^[\\\] ]|\\[^ ])+$/ : /^(?!\^)(?:[^[\\\]]|\\.)+$/
  return [node.label ?? '', node.identifier]
    .map(collapse)
    .find((label) => valid.test(label) && label.length < 1000 && identify(label) === identify(node.identifier))
}

/** Finds the source of a label, or what comes closest where there is none. */
export function closestLabel(node: Labelled): string {
  return toLabel(node) ?? (collapse(node.identifier).replace(/[[\\\]^]/g, '\\$&') || 'undefined')
}
