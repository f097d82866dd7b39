import type { Document } from './document.js'
import { bytesOfDocument } from './document-bytes.js'

/** A document in memory, until it is let go. */
export class HeldDocument {
  document: Document | undefined
  readonly bytes: number
  /** How many plans of pages hold on to it. */
  holders = 0

  constructor(document: Document) {
    this.document = document
    this.bytes = bytesOfDocument(document)
  }
}

/**
 * The documents that are held in memory. Beyond a bound, those that no plan holds on to are let go, the least recently
 * used first; whoever needs one again reads it again.
 */
export class HeldDocuments {
  readonly #maxBytes: number
  #bytes = 0
  /** Those that nobody holds on to, the least recently used first. */
  readonly #idle = new Set<HeldDocument>()
  /** What is used by those who are in the middle of something, the outermost first. */
  readonly #users: Set<HeldDocument>[] = []

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Whether more is held than should be. */
  get isBeyond(): boolean {
    return this.#bytes > this.#maxBytes
  }

  add(document: Document): HeldDocument {
    const held = new HeldDocument(document)
    this.#bytes += held.bytes
    this.use(held)
    if (this.#users.length === 0) this.#letGo(held)
    return held
  }

  /** Takes note that a document was used. */
  use(held: HeldDocument): void {
    for (const used of this.#users) used.add(held)
    if (held.holders > 0) return
    this.#idle.delete(held)
    this.#idle.add(held)
  }

  /** Does something in which each document stays the one that it is; tells which were used. */
  during<Value>(run: () => Value): { readonly value: Value; readonly used: ReadonlySet<HeldDocument> } {
    const used = new Set<HeldDocument>()
    this.#users.push(used)
    try {
      return { value: run(), used }
    } finally {
      this.#users.pop()
    }
  }

  /** Holds on to documents; nothing lets them go. */
  holdOn(documents: Iterable<HeldDocument>): void {
    for (const held of documents) {
      held.holders++
      this.#idle.delete(held)
    }
  }

  /** Holds on to them no longer. */
  release(documents: Iterable<HeldDocument>): void {
    for (const held of documents) if (--held.holders === 0) this.#idle.add(held)
  }

  /** Counts what else is held beside documents, such as plans. */
  count(bytes: number): void {
    this.#bytes += bytes
  }

  /** Lets go what is beyond the bound and nobody holds on to. */
  letGo(): void {
    if (this.#users.length === 0) this.#letGo(undefined)
  }

  #letGo(but: HeldDocument | undefined): void {
    for (const held of this.#idle) {
      if (!this.isBeyond) return
      if (held === but) continue
      this.#idle.delete(held)
      this.#bytes -= held.bytes
      held.document = undefined
    }
  }
}
