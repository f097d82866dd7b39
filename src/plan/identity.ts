import type { Nodes } from 'mdast'
import { Content } from '../directives/evaluate.js'
import { remember } from '../model/remember.js'
import { JsxContent } from './content.js'
import type { Outcome } from './frame.js'

/**
 * What tells outcomes of the same code apart, but for those in which code is left to the page: in every process the same, for
 * outputs are told apart by it from one to the next.
 */
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
              ? identityOfNodes(piece.nodes, piece.reading.frame.document.path)
              : piece.kind,
        )
        .join()
    default:
      return outcome.kind
  }
}

/** What tells a piece of code from all others of its file: where it stands, or what it is where it has no place. */
export function identityOfCode(node: object): string {
  const { start, end } = node as { readonly start?: unknown; readonly end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') return `${start}-${end}`
  return JSON.stringify(node, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

const known = new WeakMap<readonly Nodes[], string>()

// Code without places gives its own to all nodes that are made of it, so that only what they are tells them apart.
const identityOfNodes = (nodes: readonly Nodes[], path: string): string =>
  `${path} ${remember(known, nodes, () => JSON.stringify(nodes, (key, value: unknown) => (key === 'data' ? undefined : value)))}`

// JSON has one word for nothing and for what is no number.
function identityIn(_: string, value: unknown): unknown {
  if (value instanceof JsxContent) return identityOfNodes(value.markup.nodes, value.reading.frame.document.path)
  if (value instanceof Content) return 'children'
  return typeof value === 'string' || typeof value === 'object' ? value : String(value)
}
