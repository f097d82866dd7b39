import type { CodeSite } from '../directives/directive.js'
import { Content } from '../directives/evaluate.js'
import { append } from '../model/append.js'
import { callDepthLimit, fileDepthLimit } from '../model/limits.js'
import { ChildrenContent, JsxContent } from './content.js'
import { startReading, type Piece, type Within } from './frame.js'
import type { Planning } from './planning.js'
import { startChildren } from './start-children.js'

/** What a value that holds content shows, in order; `undefined` where some of it is an object, which nothing can show. */
export function piecesOf(value: unknown, site: CodeSite, within: Within, planning: Planning): Piece[] | undefined {
  const items: unknown[] = Array.isArray(value) ? value.flat(Infinity) : [value]
  const pieces: Piece[] = []
  if (items.some((item) => typeof item === 'object' && item !== null && !(item instanceof Content))) return undefined
  for (const item of items) {
    if (item instanceof JsxContent) append(pieces, placeJsx(item, site, within, planning))
    else if (item instanceof ChildrenContent) append(pieces, placeChildren(item, site, within, planning))
    else if ((typeof item === 'string' && item !== '') || typeof item === 'number')
      pieces.push({ kind: 'text', value: String(item) })
  }
  return pieces
}

// The JSX of a page's own expression is the page's, as what is written around it.
function placeJsx(
  { markup, reading: written }: JsxContent,
  site: CodeSite,
  { reading: at, kept }: Within,
  planning: Planning,
): Piece[] {
  const nesting = at.nesting + kept + site.nesting
  const depth = at.depth + site.depth - markup.depth
  const isCounted = at.isCounted || written !== at
  const isTooDeep = nesting > planning.docset.settings.limits.depth || depth > callDepthLimit + fileDepthLimit
  if (isTooDeep || (isCounted && !planning.takeNodes(markup.size))) {
    planning.sayLimit(site, at.frame, site.node.position, isTooDeep ? 'depth' : 'nodes')
    return []
  }
  const reading = startReading(written.frame, { nesting: nesting - markup.nesting, depth, isCounted }, false)
  return [{ kind: 'jsx', reading, nodes: markup.nodes, sites: markup.sites }]
}

function placeChildren({ frame }: ChildrenContent, site: CodeSite, within: Within, planning: Planning): Piece[] {
  const outcome = startChildren(frame, site, within, planning)
  return outcome.kind === 'children' ? [{ ...outcome, sites: outcome.include.sites }] : []
}
