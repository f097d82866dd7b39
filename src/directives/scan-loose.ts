import type { Text } from 'mdast'
import type { Node } from 'unist'
import { lineStartsOf } from '../model/text-lines.js'
import type { Directive, LooseReference } from './directive.js'
import { looseReferencesIn, type Texted } from './loose-references.js'

/** Finds the texts of a block that are written as references, once all in it is walked. */
export class LooseScanner {
  readonly #source: string
  #lineStarts: readonly number[] | undefined
  readonly #byNode: ReadonlyMap<Node, Directive>
  /** Whether texts that were walked since the last block hold what may be a reference. */
  #hasBrackets = false

  /**
   * @param source the text of the file
   * @param byNode the directives that were found, which have texts of their own
   */
  constructor(source: string, byNode: ReadonlyMap<Node, Directive>) {
    this.#source = source
    this.#byNode = byNode
  }

  see({ value }: Text): void {
    this.#hasBrackets ||= value.includes(']')
  }

  /** What is walked from here on is no text of the block around it; returns what `leave` takes. */
  enter(): boolean {
    const hadBrackets = this.#hasBrackets
    this.#hasBrackets = false
    return hadBrackets
  }

  leave(hadBrackets: boolean): void {
    this.#hasBrackets = hadBrackets
  }

  /** What is loose in a block or a directive, all of which was walked. */
  take(node: Texted): LooseReference[] {
    if (!this.#hasBrackets) return []
    this.#hasBrackets = false
    this.#lineStarts ??= lineStartsOf(this.#source)
    return looseReferencesIn(node, this.#source, this.#lineStarts, (inner) => this.#byNode.has(inner))
  }
}
