import type { Point } from './stars.js'

/** A box, by its size. */
export interface Box {
  readonly width: number
  readonly height: number
}

/**
 * Packs boxes so that none overlap and the whole is about as wide, for its height, as asked.
 * The largest comes first; each next one takes the corner that makes the whole grow least.
 *
 * @returns the top left corner of each box, in the order given
 */
export function pack(boxes: readonly Box[], aspect: number): Point[] {
  const order = boxes.map((_, i) => i).sort((a, b) => areaOf(boxes[b]!) - areaOf(boxes[a]!) || a - b)
  const places: Point[] = []
  const done: number[] = []
  for (const i of order) {
    const box = boxes[i]!
    const corners = [{ x: 0, y: 0 }, ...done.flatMap((other) => cornersOf(places[other]!, boxes[other]!))]
    const free = corners.filter((at) => done.every((other) => !overlaps(at, box, places[other]!, boxes[other]!)))
    places[i] = free.reduce((best, at) => (costOf(at, box, aspect) < costOf(best, box, aspect) ? at : best))
    done.push(i)
  }
  return places
}

function areaOf(box: Box): number {
  return box.width * box.height
}

function cornersOf(at: Point, box: Box): Point[] {
  const right = at.x + box.width
  const bottom = at.y + box.height
  return [
    { x: right, y: at.y },
    { x: at.x, y: bottom },
    { x: right, y: 0 },
    { x: 0, y: bottom },
  ]
}

function overlaps(a: Point, boxA: Box, b: Point, boxB: Box): boolean {
  return a.x < b.x + boxB.width && b.x < a.x + boxA.width && a.y < b.y + boxB.height && b.y < a.y + boxA.height
}

function costOf(at: Point, box: Box, aspect: number): number {
  return Math.max((at.x + box.width) / aspect, at.y + box.height) + (at.x / aspect + at.y) / 1000
}
