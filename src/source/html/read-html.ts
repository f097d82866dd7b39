import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** A stretch of raw HTML, by its offsets in the text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** An attribute as written, its character references decoded; without a value where none was written. */
export interface HtmlAttribute {
  readonly name: string
  readonly value: string | undefined
}

/** What a text of raw HTML is made of. */
export type HtmlPiece =
  | (Stretch & {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: readonly HtmlAttribute[]
      /** Whether it ends in `/>`. */
      readonly isClosed: boolean
    })
  | (Stretch & { readonly kind: 'close'; readonly name: string })
  | (Stretch & { readonly kind: 'text'; readonly value: string })
  | (Stretch & { readonly kind: 'comment' })
  /** A declaration, an instruction, or a tag that is cut off. */
  | (Stretch & { readonly kind: 'other' })

/** Reads raw HTML as a browser would. */
export function readHtml(html: string): readonly HtmlPiece[] {
  const reading = new Reading(html)
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true }, reading)
  tokenizer.write(html)
  tokenizer.end()
  return reading.pieces
}

class Reading implements TokenizerCallbacks {
  readonly pieces: HtmlPiece[] = []
  readonly #html: string
  #tag = { start: 0, name: '' }
  #attributes: HtmlAttribute[] = []
  #attribute = { name: '', value: '' }

  constructor(html: string) {
    this.#html = html
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end), start, end)
  }
  ontextentity(codePoint: number, end: number): void {
    this.#addText(String.fromCodePoint(codePoint), this.#end, end)
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { start: start - 1, name: this.#html.slice(start, end) }
    this.#attributes = []
  }
  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#html.slice(start, end), value: '' }
  }
  onattribdata(start: number, end: number): void {
    this.#attribute.value += this.#html.slice(start, end)
  }
  onattribentity(codePoint: number): void {
    this.#attribute.value += String.fromCodePoint(codePoint)
  }
  onattribend(quote: QuoteType): void {
    const { name, value } = this.#attribute
    this.#attributes.push({ name, value: quote === QuoteType.NoValue ? undefined : value })
  }
  onopentagend(last: number): void {
    this.#addTag(last, false)
  }
  onselfclosingtag(last: number): void {
    this.#addTag(last, true)
  }
  onclosetag(start: number, end: number): void {
    const last = this.#html.indexOf('>', end)
    const name = this.#html.slice(start, end)
    this.pieces.push({ kind: 'close', name, start: start - 2, end: last < 0 ? this.#html.length : last + 1 })
  }

  oncomment(_: number, last: number): void {
    this.#addMarkup(last)
  }
  oncdata(_: number, last: number): void {
    this.#addMarkup(last)
  }
  ondeclaration(_: number, last: number): void {
    this.#addMarkup(last)
  }
  onprocessinginstruction(_: number, last: number): void {
    this.#addMarkup(last)
  }
  onend(): void {
    if (this.#end < this.#html.length) this.pieces.push({ kind: 'other', start: this.#end, end: this.#html.length })
  }

  get #end(): number {
    return this.pieces.at(-1)?.end ?? 0
  }

  #addText(value: string, start: number, end: number): void {
    const last = this.pieces.at(-1)
    if (last?.kind !== 'text') this.pieces.push({ kind: 'text', value, start, end })
    else this.pieces[this.pieces.length - 1] = { ...last, value: last.value + value, end }
  }

  #addTag(last: number, isClosed: boolean): void {
    const { start, name } = this.#tag
    this.pieces.push({ kind: 'open', name, attributes: this.#attributes, isClosed, start, end: last + 1 })
  }

  #addMarkup(last: number): void {
    const start = this.#end
    const kind = this.#html.startsWith('<!--', start) ? 'comment' : 'other'
    this.pieces.push({ kind, start, end: Math.min(last + 1, this.#html.length) })
  }
}
