import leven from 'leven'
import { code } from './code.js'

/** With how many candidates a name is compared at most: there may be as many names to ask about. */
export const comparedLimit = 500

/** The candidate nearest to a name, near enough to be what was meant, or `undefined`; of many, the first count. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let compared = 0
  const limit = Math.max(2, Math.ceil(name.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    if (++compared > comparedLimit) break
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: least })
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Asks at the end of a sentence whether a name was meant; without one, says nothing. */
export function meant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${code(near)}?`
}

/** Asks at the end of a sentence whether the candidate nearest to a name was meant; what is no text is near to none. */
export function didYouMean(name: unknown, candidates: Iterable<string>): string {
  return meant(typeof name === 'string' ? nearest(name, candidates) : undefined)
}
