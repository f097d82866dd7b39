import type { Nodes, Text } from 'mdast'
import { pointAt } from '../model/text-lines.js'
import type { LooseReference } from './directive.js'
import { positionOf } from './jsx.js'

/** What may hold texts. */
export interface Texted {
  readonly children: readonly Nodes[]
}

/** A text, by its node, as it is written. */
interface Piece {
  readonly node: Text
  readonly start: number
  readonly end: number
}

/** A pair of brackets. */
interface Brackets {
  readonly open: number
  readonly close: number
  /** The text that holds the last of them. */
  readonly piece: Piece
  readonly first: Piece
  /** Whether there are others in them: then they are no label. */
  readonly hasInner: boolean
}

/**
 * What is written as a reference in the texts of a node. Only where its file defines what it names does the parser make a
 * reference of it; these are texts.
 *
 * @param source the text of the file
 * @param lineStarts where its lines start
 * @param isApart whether a node has texts of its own
 */
export function looseReferencesIn(
  node: Texted,
  source: string,
  lineStarts: readonly number[],
  isApart: (node: Nodes) => boolean,
): LooseReference[] {
  const brackets = bracketsIn(piecesIn(node, isApart), source)
  const byOpen = new Map(brackets.map((pair) => [pair.open, pair]))
  const labels = new Set<Brackets>()
  const found: LooseReference[] = []
  const add = (first: Brackets, last: Brackets, label: string, isBare: boolean): void => {
    const key = keyOf(label)
    if (key === undefined || last.hasInner) return
    const start = source[first.open - 1] === '!' && first.open > first.first.start ? first.open - 1 : first.open
    const position = { start: pointAt(lineStarts, start), end: pointAt(lineStarts, last.close + 1) }
    found.push(Object.freeze({ kind: 'loose', key, label: label.trim(), isBare, node: last.piece.node, position }))
  }
  for (const pair of brackets) {
    if (labels.has(pair)) continue
    const next = byOpen.get(pair.close + 1)
    const [own, other] = [pair, next].map((one) => one && source.slice(one.open + 1, one.close))
    if (next === undefined || isFootnote(own) || isFootnote(other)) add(pair, pair, own ?? '', !isFootnote(own))
    else {
      labels.add(next)
      if (other === '') add({ ...pair }, { ...next, hasInner: pair.hasInner }, own ?? '', false)
      else add(pair, next, other ?? '', false)
    }
  }
  return found
}

const isFootnote = (label = ''): boolean => /^\^\S+$/.test(label)

// As in Markdown, letter case and the kind of white space do not count.
function keyOf(label: string): string | undefined {
  if (label.trim() === '' || label.length > 999) return undefined
  const identifier = (text: string): string =>
    text
      .replace(/[\t\n\r ]+/g, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
  return isFootnote(label) ? `footnote:${identifier(label.slice(1))}` : `definition:${identifier(label)}`
}

function piecesIn(node: Texted, isApart: (node: Nodes) => boolean): Piece[] {
  return node.children.flatMap((child): Piece[] => {
    if (child.type === 'text') {
      const { start, end } = positionOf({ node: child })
      return [{ node: child, start: start.offset ?? 0, end: end.offset ?? 0 }]
    }
    return 'children' in child && !isApart(child) ? piecesIn(child, isApart) : []
  })
}

// In the order in which they open.
function bracketsIn(pieces: readonly Piece[], source: string): Brackets[] {
  const open: { readonly at: number; readonly piece: Piece; hasInner: boolean }[] = []
  const found: Brackets[] = []
  for (const piece of pieces) {
    for (let at = piece.start; at < piece.end; at++) {
      const character = source[at]
      if (character === '\\') at++
      else if (character === '[') open.push({ at, piece, hasInner: false })
      else if (character === ']') {
        const first = open.pop()
        const outer = open.at(-1)
        if (outer) outer.hasInner = true
        if (first) found.push({ open: first.at, close: at, first: first.piece, piece, hasInner: first.hasInner })
      }
    }
  }
  return found.sort((a, b) => a.open - b.open)
}
