import type { Star, Point } from './stars.js'

interface Body {
  readonly radius: number
  x: number
  y: number
  dx: number
  dy: number
}

/** Takes fewer steps where there are many stars, so that the page opens without a wait. */
const ticksFor = (stars: number) => Math.round(Math.min(400, Math.max(100, 4e7 / stars ** 2)))

/**
 * Finds where the middles of stars rest when the joined ones pull at each other and all push each other off.
 * There is no chance in it: the same stars come to rest at the same places.
 *
 * @param stars the stars, all in one piece
 * @param joins pairs of indices into them
 */
export function restingPlaces(stars: readonly Star[], joins: readonly (readonly [number, number])[]): Point[] {
  const bodies = stars.map(({ radius }, i): Body => {
    const distance = 60 * Math.sqrt(i)
    return { radius, x: distance * Math.cos(i * 2.4), y: distance * Math.sin(i * 2.4), dx: 0, dy: 0 }
  })
  const degrees = bodies.map((_, i) => joins.filter((join) => join.includes(i)).length)
  const ticks = ticksFor(bodies.length)
  for (let tick = 0; tick < ticks; tick++) {
    const heat = (1 - tick / ticks) ** 1.5
    for (const [a, b] of joins) pull(bodies[a]!, bodies[b]!, degrees[a]!, degrees[b]!, heat)
    for (let a = 0; a < bodies.length; a++) for (let b = 0; b < a; b++) push(bodies[a]!, bodies[b]!, heat)
    for (const body of bodies) move(body, heat)
  }
  return bodies.map(({ x, y }) => ({ x, y }))
}

/** Moves most the one with fewer joins: many pulls at once would tear the other about. */
function pull(a: Body, b: Body, degreeA: number, degreeB: number, heat: number): void {
  const { x, y, distance } = between(a, b)
  const strength = heat / Math.min(degreeA, degreeB)
  const force = ((distance - (a.radius + b.radius + 18)) / distance) * strength
  const share = degreeB / (degreeA + degreeB)
  shove(a, x * force * share, y * force * share)
  shove(b, -x * force * (1 - share), -y * force * (1 - share))
}

function push(a: Body, b: Body, heat: number): void {
  const { x, y, distance } = between(a, b)
  const room = a.radius + b.radius + 16
  const charge = (heat * 7 * room) / (distance * distance)
  const overlap = distance < room ? ((room - distance) / distance) * 0.3 : 0
  const force = charge + overlap
  shove(a, -x * force, -y * force)
  shove(b, x * force, y * force)
}

function move(body: Body, heat: number): void {
  body.dx -= body.x * 0.035 * heat
  body.dy -= body.y * 0.035 * heat
  body.x += body.dx
  body.y += body.dy
  body.dx *= 0.55
  body.dy *= 0.55
}

function between(a: Body, b: Body): { x: number; y: number; distance: number } {
  const x = b.x - a.x
  const y = b.y - a.y
  return { x, y, distance: Math.max(Math.hypot(x, y), 1) }
}

function shove(body: Body, x: number, y: number): void {
  body.dx += x
  body.dy += y
}
