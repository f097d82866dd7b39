import type { Line, Vertex } from '../facts/vertices.js'

/** A place on the drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A vertex with those around it that hang on it alone. */
export interface Star {
  readonly hub: Vertex
  readonly leaves: readonly Vertex[]
  /** How far it reaches from the hub's middle. */
  readonly radius: number
}

const leafGap = 18
const firstRing = 34

/** Makes stars of connected vertices: a vertex with one neighbour is a leaf of it, every other one a hub. */
export function starsOf(vertices: readonly Vertex[], lines: readonly Line[]): Star[] {
  const beside = new Map<Vertex, Set<Vertex>>(vertices.map((vertex) => [vertex, new Set()]))
  for (const { from, to } of lines) {
    if (from === to) continue
    beside.get(from)?.add(to)
    beside.get(to)?.add(from)
  }
  const leaves = new Map<Vertex, Vertex[]>()
  const taken = new Set<Vertex>()
  for (const [vertex, others] of beside) {
    const [hub] = others
    if (!hub || others.size > 1 || taken.has(vertex) || leaves.has(vertex)) continue
    leaves.set(hub, [...(leaves.get(hub) ?? []), vertex])
    taken.add(vertex)
  }
  return vertices.flatMap((hub) => {
    if (taken.has(hub)) return []
    const own = leaves.get(hub) ?? []
    return [{ hub, leaves: own, radius: radiusOf(own.length) }]
  })
}

/** Places the leaves of a star on rings about its middle, the first ring the innermost. */
export function leafPlaces(count: number, middle: Point): Point[] {
  return rings(count).flatMap(({ radius, size }, ring) =>
    Array.from({ length: size }, (_, i) => {
      const angle = (2 * Math.PI * i) / size + ring * 0.4 - Math.PI / 2
      return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }
    }),
  )
}

function rings(count: number): { radius: number; size: number }[] {
  const out: { radius: number; size: number }[] = []
  for (let left = count; left > 0;) {
    const radius = firstRing + out.length * leafGap
    const size = Math.min(left, Math.floor((2 * Math.PI * radius) / leafGap))
    out.push({ radius, size })
    left -= size
  }
  return out
}

function radiusOf(count: number): number {
  return (rings(count).at(-1)?.radius ?? 0) + 12
}
