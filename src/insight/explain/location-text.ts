import type { Inclusion } from '../../model/origin.js'
import type { Decider } from './explanation.js'

type Location = Pick<Decider, 'path' | 'position'>

/** A location as editors and terminals have it. */
export function locationOf({ path, position }: Location): string {
  return position ? `${path}:${position.start.line}` : path
}

/** Says where something is; of what is in the page itself, the line alone. */
export function placeOn(page: string, location: Location): string {
  const { path, position } = location
  return path === page && position ? `on line ${position.start.line}` : `at ${locationOf(location)}`
}

/** Says by which includes something comes, the page's own first; nothing where it is the page's own. */
export function wayOn(page: string, chain: readonly Inclusion[]): string {
  const [first, ...rest] = chain
  if (first === undefined) return ''
  const own = first.path === page ? `line ${first.position.start.line}` : locationOf(first)
  return `, by ${[own, ...rest.map(locationOf)].join(' → ')}`
}
