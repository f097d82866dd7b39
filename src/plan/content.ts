import { append } from '../model/append.js'
import type { CodeSite, Markup } from '../directives/directive.js'
import { Content } from '../directives/evaluate.js'
import { callDepthLimit, fileDepthLimit } from '../model/limits.js'
import { startReading, type Frame, type Piece, type Reading, type Within } from './frame.js'
import type { Planning } from './planning.js'
import { startChildren } from './start-children.js'

/** JSX among values, and the reading in which it was written. */
export class JsxContent extends Content {
  readonly markup: Markup
  readonly reading: Reading
  readonly size: number

  constructor(markup: Markup, reading: Reading) {
    super()
    this.markup = markup
    this.reading = reading
    this.size = markup.size
  }
}

/** The children of the include of a frame among values. */
export class ChildrenContent extends Content {
  readonly frame: Frame
  readonly size = 1

  constructor(frame: Frame) {
    super()
    this.frame = frame
  }
}

/** All contents that a value holds, each once. */
export function contentsIn(value: unknown): ReadonlySet<JsxContent | ChildrenContent> {
  const found = new Set<JsxContent | ChildrenContent>()
  const seen = new Set<unknown>()
  const left = [value]
  while (left.length > 0) {
    const item = left.pop()
    if (typeof item !== 'object' || item === null || seen.has(item)) continue
    seen.add(item)
    if (item instanceof JsxContent || item instanceof ChildrenContent) found.add(item)
    else for (const inner of Object.values(item) as unknown[]) left.push(inner)
  }
  return found
}

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
    planning.sayLimit(site, at.frame, site.node.position)
    return []
  }
  const reading = startReading(written.frame, { nesting: nesting - markup.nesting, depth, isCounted }, false)
  return [{ kind: 'jsx', reading, nodes: markup.nodes, sites: markup.sites }]
}

function placeChildren({ frame }: ChildrenContent, site: CodeSite, within: Within, planning: Planning): Piece[] {
  const outcome = startChildren(frame, site, within, planning)
  return outcome.kind === 'children' ? [{ ...outcome, sites: outcome.include.sites }] : []
}
