import type { Condition, Include } from '../model/directive.js'
import type { Document } from './document.js'
import { findSection, type Part } from './section.js'

/** The section that an include names, or the whole file but its front matter; `undefined` where there is no such section. */
export function partOf(
  document: Document,
  { section }: Include,
  passes: (condition: Condition) => boolean,
): Part | undefined {
  if (section !== undefined) return findSection(document, section, passes)
  const { directives, slots, tree } = document
  return { nodes: tree.children.filter(({ type }) => type !== 'yaml'), conditions: [], directives, slots }
}
