import type { Root } from 'mdast'
import type { Settings } from '../model/settings.js'
import { settleCategories } from './category.js'
import type { DocumentNames } from './find-role.js'
import type { Scanned } from './scanned.js'
import { Found } from './found.js'
import { markFootnoteReferences, markUses } from './marks.js'
import type { ParseText } from './read-words.js'
import { Walk } from './walk.js'

/**
 * Walks a tree once and freezes it.
 *
 * @param source its text
 * @param parse parses what of it has to be read again
 * @param names what its elements are by their names
 * @throws {RangeError} where the tree is nested deeper than 400 nodes
 */
export function scan(tree: Root, source: string, parse: ParseText, names: DocumentNames, settings: Settings): Scanned {
  const found = new Found(names.imports)
  // Parsers leave a byte order mark out of what they count.
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  const walk = new Walk(found, text, parse, names, settings)
  found.size = walk.walk(tree, { depth: 0, nesting: 0, hidden: none, sites: found.sites, slots: found.slots })
  settleCategories(walk.unsettled)
  markAll(tree, found)
  return found
}

const none: ReadonlySet<string> = new Set()

function markAll(tree: Root, { active, bound, markup, portable }: Found): void {
  if ([...active].some(({ type }) => type === 'footnoteDefinition')) markFootnoteReferences(tree, active)
  if (bound.size === 0) return
  markUses(tree, bound, portable)
  for (const { nodes } of markup.values()) for (const node of nodes) markUses(node, bound, portable)
}
