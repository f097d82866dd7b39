import { remember } from '../../model/remember.js'
import { elementName, endsAt, endsWithParent, isAttributeName, isElementName, isVoid } from './names.js'
import type { HtmlPiece } from './read-html.js'

type Tag = Extract<HtmlPiece, { kind: 'open' | 'close' }>

/** Why a span of raw HTML cannot become elements. */
export interface Obstacle {
  /** The number of the span. */
  readonly span: number
  readonly piece: HtmlPiece
  /** What would have been right, in words. */
  readonly expecting: string
}

/** Which tags belong together, and which spans have to stay as they are. */
export interface Pairs {
  /** The end of each element; none for one that has none of its own. */
  readonly ends: ReadonlyMap<HtmlPiece, HtmlPiece | undefined>
  /** How many elements end right before a tag, without one of their own. */
  readonly implied: ReadonlyMap<HtmlPiece, number>
  /** The spans that stay, also for what they share an element with. */
  readonly kept: ReadonlySet<number>
  readonly obstacles: readonly Obstacle[]
}

/** An element that is open. */
interface Open {
  readonly name: string
  readonly tag: Tag
  readonly span: number
}

/**
 * Pairs the tags of what stands side by side. A span of raw HTML becomes elements whole or stays whole, and so does
 * what shares an element with it.
 *
 * @param spans the pieces of each span, in order
 */
export function pairTags(spans: readonly (readonly HtmlPiece[])[]): Pairs {
  const pairing = new Pairing()
  spans.forEach((pieces, span) => {
    for (const piece of pieces) pairing.add(piece, span)
  })
  return pairing.finish()
}

class Pairing implements Pairs {
  readonly ends = new Map<HtmlPiece, HtmlPiece | undefined>()
  readonly implied = new Map<HtmlPiece, number>()
  readonly kept = new Set<number>()
  /** Of one tag, the first that is wrong with it is said. */
  readonly #told = new Set<object>()
  readonly obstacles: Obstacle[] = []
  readonly #open: Open[] = []
  /** How many are open, by name: what has none ends nothing. */
  readonly #counts = new Map<string, number>()
  /** By name, the spans of the tags of an element that ended while one of that name was open in it. */
  readonly #crossed = new Map<string, (readonly [number, number])[]>()
  /** By span, those it shares an element with. */
  readonly #shared = new Map<number, number[]>()

  add(piece: HtmlPiece, span: number): void {
    if (piece.kind === 'open') this.#start(piece, span)
    else if (piece.kind === 'close') this.#end(piece, span)
    else if (piece.kind === 'other') this.#keep({ span, piece, expecting: 'an element or a comment' })
  }

  #start(tag: Extract<HtmlPiece, { kind: 'open' }>, span: number): void {
    const name = elementName(tag.name)
    const odd = tag.attributes.find((attribute) => !isAttributeName(attribute.name))
    if (!isElementName(name)) this.#keep({ span, piece: tag, expecting: 'a name that JSX takes' })
    if (odd) this.#keep({ span, piece: tag, expecting: `attributes with names that JSX takes, unlike \`${odd.name}\`` })
    for (let open = this.#open.at(-1); open && endsAt(open.name, name); open = this.#open.at(-1)) {
      this.#pop()
      this.#imply(open, tag, span)
    }
    if (tag.isClosed || isVoid(name)) {
      this.ends.set(tag, undefined)
      return
    }
    this.#open.push({ name, tag, span })
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  #end(tag: Tag, span: number): void {
    const name = elementName(tag.name)
    if (!this.#counts.get(name)) return this.#endNothing(name, tag, span)
    const inside: Open[] = []
    for (let open = this.#pop(); open; open = this.#pop()) {
      if (open.name !== name) {
        inside.push(open)
        continue
      }
      this.ends.set(open.tag, tag)
      this.#share(open.span, span)
      for (const unclosed of inside) {
        if (endsWithParent(unclosed.name)) {
          this.#imply(unclosed, tag, span)
          continue
        }
        remember(this.#crossed, unclosed.name, () => []).push([open.span, span])
        this.#keep({ span: unclosed.span, piece: unclosed.tag, expecting: endOf(unclosed.name) })
      }
      return
    }
  }

  #endNothing(name: string, tag: Tag, span: number): void {
    for (const crossed of this.#crossed.get(name)?.pop() ?? []) this.kept.add(crossed)
    this.#keep({ span, piece: tag, expecting: `\`<${name}>\` before it, and the end of no other element in between` })
  }

  #pop(): Open | undefined {
    const open = this.#open.pop()
    if (open) this.#counts.set(open.name, (this.#counts.get(open.name) ?? 1) - 1)
    return open
  }

  #imply(open: Open, tag: Tag, span: number): void {
    this.ends.set(open.tag, tag)
    this.implied.set(tag, (this.implied.get(tag) ?? 0) + 1)
    this.#share(open.span, span)
  }

  #share(one: number, other: number): void {
    if (one === other) return
    remember(this.#shared, one, () => []).push(other)
    remember(this.#shared, other, () => []).push(one)
  }

  #keep(obstacle: Obstacle): void {
    this.kept.add(obstacle.span)
    if (this.#told.has(obstacle.piece)) return
    this.#told.add(obstacle.piece)
    this.obstacles.push(obstacle)
  }

  /** What is still open has no end, and what shares an element with a span that stays does too. */
  finish(): Pairs {
    for (const { name, tag, span } of this.#open) this.#keep({ span, piece: tag, expecting: endOf(name) })
    const spreading = [...this.kept]
    for (let span = spreading.pop(); span !== undefined; span = spreading.pop()) {
      for (const other of this.#shared.get(span) ?? []) {
        if (this.kept.has(other)) continue
        this.kept.add(other)
        spreading.push(other)
      }
    }
    return this
  }
}

const endOf = (name: string): string => `its end, \`</${name}>\`, beside it`
