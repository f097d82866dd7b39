import { Content } from '../directives/evaluate.js'
import { remember } from '../model/remember.js'
import { JsxContent } from './content.js'
import type { Outcome } from './frame.js'

const numbers = new WeakMap<object, number>()
let last = 0

/** A number by which an object is told from all others of its process. */
export const numberOf = (object: object): number => remember(numbers, object, () => ++last)

/** What tells outcomes of the same code apart, but for those in which code is left to the page. */
export function identityOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'value':
      return `value ${JSON.stringify(outcome.value, identityIn)}`
    case 'content':
      return outcome.pieces
        .map((piece) =>
          piece.kind === 'text'
            ? JSON.stringify(piece.value)
            : piece.kind === 'jsx'
              ? numberOf(piece.nodes)
              : piece.kind,
        )
        .join()
    default:
      return outcome.kind
  }
}

// JSON has one word for nothing and for what is no number.
function identityIn(_: string, value: unknown): unknown {
  if (value instanceof JsxContent) return numberOf(value.markup)
  if (value instanceof Content) return 'children'
  return typeof value === 'string' || typeof value === 'object' ? value : String(value)
}
