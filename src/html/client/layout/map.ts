import { restingPlaces } from './force.js'
import { pack } from './pack.js'
import { leafPlaces, starsOf, type Point, type Star } from './stars.js'
import type { Drawn, Vertex } from '../facts/vertices.js'

const margin = 26
/** Room for the name of a piece that is narrower than it. */
const nameWidth = 260
const looseGap = 22

/** Lays out every vertex: the connected ones in their pieces, the others in rows below. */
export function mapLayout({ vertices, lines }: Drawn, aspect: number): Map<Vertex, Point> {
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const stars = starsOf(
    vertices.filter((vertex) => joined.has(vertex)),
    lines,
  )
  const starOf = new Map(stars.flatMap((star) => [star.hub, ...star.leaves].map((vertex) => [vertex, star] as const)))
  const joins = lines.flatMap(({ from, to }) => {
    const pair = [starOf.get(from), starOf.get(to)] as const
    return pair[0] && pair[1] && pair[0] !== pair[1] ? [[pair[0], pair[1]] as const] : []
  })
  const pieces = piecesOf(stars, joins).map((piece) => pieceLayout(piece, joins))
  const corners = pack(
    pieces.map(({ box }) => box),
    aspect,
  )
  const places = new Map<Vertex, Point>()
  for (const [i, piece] of pieces.entries()) {
    const corner = corners[i]!
    for (const [vertex, at] of piece.places) places.set(vertex, { x: at.x + corner.x, y: at.y + corner.y })
  }
  addRows(
    vertices.filter((vertex) => !joined.has(vertex)),
    places,
  )
  return places
}

function piecesOf(stars: readonly Star[], joins: readonly (readonly [Star, Star])[]): Star[][] {
  const left = new Set(stars)
  return stars.flatMap((first) => {
    if (!left.delete(first)) return []
    const piece = [first]
    for (const star of piece) {
      for (const [a, b] of joins) {
        const other = a === star ? b : b === star ? a : null
        if (other && left.delete(other)) piece.push(other)
      }
    }
    return [piece]
  })
}

function pieceLayout(piece: readonly Star[], joins: readonly (readonly [Star, Star])[]) {
  const order = [...piece].sort((a, b) => b.radius - a.radius)
  const index = new Map(order.map((star, i) => [star, i]))
  const pairs = joins.flatMap(([a, b]) => {
    const pair = [index.get(a), index.get(b)] as const
    return pair[0] !== undefined && pair[1] !== undefined ? [[pair[0], pair[1]] as const] : []
  })
  const middles = restingPlaces(order, pairs)
  const [least, top, most, bottom] = middles.reduce(
    ([left, up, right, down], { x, y }, i) => {
      const reach = order[i]!.radius + margin
      return [Math.min(left, x - reach), Math.min(up, y - reach), Math.max(right, x + reach), Math.max(down, y + reach)]
    },
    [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number],
  )
  const width = Math.max(most - least, nameWidth)
  const left = (least + most - width) / 2
  const places = order.flatMap(({ hub, leaves }, i) => {
    const middle = { x: middles[i]!.x - left, y: middles[i]!.y - top }
    const around = leafPlaces(leaves.length, middle)
    return [[hub, middle] as const, ...leaves.map((leaf, k) => [leaf, around[k]!] as const)]
  })
  return { box: { width, height: bottom - top }, places }
}

function addRows(loose: readonly Vertex[], places: Map<Vertex, Point>): void {
  const all = [...places.values()]
  const width = all.reduce((most, { x }) => Math.max(most, x), 600)
  const top = all.reduce((most, { y }) => Math.max(most, y), 0) + 3 * looseGap
  const columns = Math.floor(width / looseGap)
  for (const [i, vertex] of loose.entries()) {
    places.set(vertex, { x: ((i % columns) + 0.5) * looseGap, y: top + Math.floor(i / columns) * looseGap })
  }
}
