import type { Point } from '../layout/stars.js'

/** A rectangle on the screen. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point as drawn: half its size, and what it costs to cover it with a name. */
export interface Spot extends Point {
  readonly reach: number
  readonly cost: number
}

/** A name that wants a place beside its point. */
export interface Wish extends Point {
  readonly width: number
  /** Half the size of the point as drawn. */
  readonly reach: number
  /** Where the name should stand if it must be one place. */
  readonly side: 'left' | 'right' | null
  /** What it may cost in points covered; without bound, the name stands even over other names. */
  readonly most: number
  /** Whether it may stand off its point, tied to it by a line. */
  readonly far: boolean
}

/** A name with its place. */
export interface Placed<W extends Wish> {
  readonly wish: W
  readonly at: Rectangle
}

const height = 15
const gap = 4

/** Places the names that find room, first wishes first: none overlap, and none is cut off at the screen's edge. */
export function labelPlaces<W extends Wish>(
  wishes: readonly W[],
  spots: readonly Spot[],
  screen: Rectangle,
): Placed<W>[] {
  const placed: Placed<W>[] = []
  for (const wish of wishes) {
    const places = placesFor(wish).filter((at) => isWithin(at, screen))
    const free = places.filter((at) => placed.every((other) => !overlap(at, other.at)))
    const at =
      cheapest(free, spots, wish.most) ??
      (wish.most === Infinity ? (places[0] ?? moved(placesFor(wish)[0]!, screen)) : null)
    if (at) placed.push({ wish, at })
  }
  return placed
}

function cheapest(places: readonly Rectangle[], spots: readonly Spot[], most: number): Rectangle | null {
  let best: Rectangle | null = null
  let least = most === Infinity ? Infinity : most + 1
  for (const at of places) {
    let cost = 0
    for (const spot of spots) if (covers(at, spot)) cost += spot.cost
    if (cost < least) {
      best = at
      least = cost
    }
    if (cost === 0) break
  }
  return best
}

function placesFor({ x, y, reach, width, side, far }: Wish): Rectangle[] {
  const box = (left: number, top: number) => ({ left, top, right: left + width, bottom: top + height })
  const right = box(x + reach + gap, y - height / 2)
  const left = box(x - reach - gap - width, y - height / 2)
  if (side) return [side === 'left' ? left : right]
  const distances = far ? [reach + gap, reach + 18, reach + 32, reach + 48] : [reach + gap]
  return distances.flatMap((away) => [
    box(x - width / 2, y + away),
    box(x - width / 2, y - away - height),
    box(x + away, y - height / 2),
    box(x - away - width, y - height / 2),
    box(x + away * 0.7, y + away * 0.7),
    box(x + away * 0.7, y - away * 0.7 - height),
    box(x - away * 0.7 - width, y + away * 0.7),
    box(x - away * 0.7 - width, y - away * 0.7 - height),
  ])
}

function moved(at: Rectangle, screen: Rectangle): Rectangle {
  const by = Math.max(screen.left - at.left, Math.min(0, screen.right - at.right))
  return { ...at, left: at.left + by, right: at.right + by }
}

function isWithin(at: Rectangle, screen: Rectangle): boolean {
  return at.left >= screen.left && at.right <= screen.right && at.top >= screen.top && at.bottom <= screen.bottom
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom
}

function covers(at: Rectangle, { x, y, reach }: Spot): boolean {
  return x + reach > at.left && x - reach < at.right && y + reach > at.top + 2 && y - reach < at.bottom - 2
}
