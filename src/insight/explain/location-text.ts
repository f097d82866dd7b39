import type { Inclusion } from '../../model/origin.js'
import type { Decider } from './explanation.js'

/** A location as editors and terminals have it. */
export function locationOf({ path, position }: Pick<Decider, 'path' | 'position'>): string {
  return position ? `${path}:${position.start.line}` : path
}

/** The includes of a chain, the page's own first; nothing where there are none. */
export const wayOf = (chain: readonly Inclusion[]): string =>
  chain.length === 0 ? '' : `, by ${chain.map(locationOf).join(' → ')}`
