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

/**
 * The candidate that a name is a slip of: its letters in another order, or one of them more, less or other, two in a long
 * name. Stricter than what is nearest, for names that may well mean something else.
 */
export function slipOf(name: string, candidates: Iterable<string>): string | undefined {
  return [...candidates].find((candidate) => {
    if (Math.min(name.length, candidate.length) < 3) return false
    const [written, right] = [name.toLowerCase(), candidate.toLowerCase()]
    return lettersOf(written) === lettersOf(right) || leven(written, right) <= (candidate.length < 7 ? 1 : 2)
  })
}

const lettersOf = (name: string): string => [...name].sort().join('')

/** Names, the nearest to one first; of those equally near, as they come. */
export function nearestFirst(name: string, candidates: Iterable<string>): string[] {
  const distances = [...candidates].map(
    (candidate) => [candidate, leven(name.toLowerCase(), candidate.toLowerCase())] as const,
  )
  return distances.sort(([, a], [, b]) => a - b).map(([candidate]) => candidate)
}

/** Asks at the end of a sentence whether a name was meant; without one, says nothing. */
export function meant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${code(near)}?`
}

/** Asks at the end of a sentence whether the candidate nearest to a name was meant; what is no text is near to none. */
export function didYouMean(name: unknown, candidates: Iterable<string>): string {
  return meant(typeof name === 'string' ? nearest(name, candidates) : undefined)
}
