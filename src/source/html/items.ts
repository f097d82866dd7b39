import type { Html, Nodes } from 'mdast'
import type { Point, Position } from 'unist'
import { elementName, isVerbatim } from './names.js'
import type { Pairs } from './pair-tags.js'
import type { HtmlPoints } from './points.js'
import type { HtmlAttribute, HtmlPiece } from './read-html.js'

/** What stands side by side once tags have become elements, before it is flow or phrasing. */
export type Item =
  | { readonly kind: 'node'; readonly node: Nodes }
  | TextItem
  | ElementItem
  /** Where a comment stood. */
  | { readonly kind: 'gap' }

/** Text of raw HTML, in which Markdown means nothing. */
export interface TextItem {
  readonly kind: 'text'
  readonly value: string
  /** Whether its white space is shown as written, as in `pre`, and is such that Markdown would not keep it. */
  readonly isCode: boolean
  readonly position: Position | undefined
  readonly span: number
}

/** An element. */
export interface ElementItem {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  readonly isSvg: boolean
  readonly items: Item[]
  /** Whether Markdown stands in it, at any depth. */
  holdsNode: boolean
  /** Whether text that shows stands in it, at any depth. */
  holdsText: boolean
  readonly isVerbatim: boolean
  readonly start: Point | undefined
  end: Point | undefined
  readonly span: number
}

/** A block or span of raw HTML, in pieces. */
export interface Span {
  readonly html: Html
  readonly pieces: readonly HtmlPiece[]
  readonly points: HtmlPoints
}

/** Puts pieces together to elements that hold what stands between their tags, in place of `undefined` a gap. */
export function itemsOf(
  children: readonly (Nodes | undefined)[],
  spans: readonly Span[],
  pairs: Pairs,
): readonly Item[] {
  const building = new Building(pairs)
  for (const child of children) {
    if (child?.type === 'html') building.addSpan(spans[++building.span])
    else building.add(child ? { kind: 'node', node: child } : { kind: 'gap' })
  }
  return building.items
}

class Building {
  readonly items: Item[] = []
  /** The number of the span that is being read. */
  span = -1
  readonly #open: ElementItem[] = []
  readonly #pairs: Pairs

  constructor(pairs: Pairs) {
    this.#pairs = pairs
  }

  add(item: Item): void {
    const around = this.#open.at(-1)
    ;(around?.items ?? this.items).push(item)
    if (!around) return
    if (item.kind === 'node') around.holdsNode = true
    if (item.kind === 'text') around.holdsText ||= holdsText(item)
  }

  addSpan(span: Span | undefined): void {
    if (span === undefined) return
    if (this.#pairs.kept.has(this.span)) this.add({ kind: 'node', node: withoutComments(span) })
    else for (const piece of span.pieces) this.#addPiece(piece, span.points)
  }

  #addPiece(piece: HtmlPiece, points: HtmlPoints): void {
    const [start, end] = [points.at(piece.start), points.at(piece.end)]
    for (let count = this.#pairs.implied.get(piece) ?? 0; count > 0; count--) this.#close(start)
    if (piece.kind === 'text') this.#addText(piece.value, between(start, end))
    else if (piece.kind === 'close') this.#close(end)
    else if (piece.kind === 'open') {
      const around = this.#open.at(-1)
      const name = elementName(piece.name)
      const item: ElementItem = {
        kind: 'element',
        name,
        attributes: piece.attributes,
        isSvg: name === 'svg' || around?.isSvg === true,
        isVerbatim: isVerbatim(name) || around?.isVerbatim === true,
        items: [],
        holdsNode: false,
        holdsText: false,
        start,
        end,
        span: this.span,
      }
      this.add(item)
      if (this.#pairs.ends.get(piece)) this.#open.push(item)
    } else this.add({ kind: 'gap' })
  }

  #addText(text: string, position: Position | undefined): void {
    const around = this.#open.at(-1)
    // The line break right behind the start of these is none of their content.
    const isFirst = around?.items.length === 0 && (around.name === 'pre' || around.name === 'textarea')
    const value = isFirst ? text.replace(/^\r?\n/, '') : text
    const isCode = around?.isVerbatim === true && /^\s|\s$|[\t\r\n]| {2}/.test(value)
    if (value !== '') this.add({ kind: 'text', value, isCode, position, span: this.span })
  }

  #close(end: Point | undefined): void {
    const ended = this.#open.pop()
    const around = this.#open.at(-1)
    if (ended) ended.end = end
    if (!ended || !around) return
    around.holdsNode ||= ended.holdsNode
    around.holdsText ||= ended.holdsText
  }
}

/** Whether a text has more than white space. */
export const isInked = (text: string): boolean => /[^\t\r\n ]/.test(text)

/** Whether an item is text that shows, or holds some; what is kept as code does not count. */
export function holdsText(item: Item): boolean {
  if (item.kind === 'text') return !item.isCode && isInked(item.value)
  return item.kind === 'element' && item.holdsText
}

function withoutComments({ html, pieces }: Span): Html {
  const left = pieces.filter(({ kind }) => kind !== 'comment')
  if (left.length === pieces.length) return html
  return { ...html, value: left.map(({ start, end }) => html.value.slice(start, end)).join('') }
}

/** The position from one point to another, where both are known. */
export function between(start: Point | undefined, end: Point | undefined): Position | undefined {
  return start && end && { start, end }
}
