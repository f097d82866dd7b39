import leven from 'leven'
import { code } from './code.js'

/** With how many candidates a name is compared at most: there may be as many names to ask about. */
export const comparedLimit = 500

/**
 * The candidate nearest to a name, near enough to be what was meant, else one that starts with the name; or `undefined`.
 * Of many, the first count.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let compared = 0
  const limit = Math.max(2, Math.ceil(name.length / 3))
  let best: string | undefined
  let least = limit + 1
  let longer: string | undefined
  for (const candidate of candidates) {
    if (longer === undefined && isShortFor(name, candidate)) longer = candidate
    if (Math.abs(candidate.length - name.length) >= least) continue
    if (++compared > comparedLimit) break
    const distance = distanceBetween(name.toLowerCase(), candidate.toLowerCase(), least)
    if (distance < least && isAlike(distance, name, candidate)) [best, least] = [candidate, distance]
  }
  return best ?? longer
}

// Letters in another order are one slip, however far apart they are.
function distanceBetween(name: string, candidate: string, most: number): number {
  const distance = leven(name, candidate, { maxDistance: most })
  return distance > 1 && lettersOf(name) === lettersOf(candidate) ? 1 : distance
}

// Names that have nothing in common are as far from each other as they are long; empty ones are the same. A sign says that
// something else is meant than the name: all others, one of several, or what is newer.
function isAlike(distance: number, name: string, other: string): boolean {
  return distance < Math.max(name.length, other.length, 1) && signsOf(name) === signsOf(other)
}

// A hyphen between letters, and a plus behind one, as in `C++`, are of the name.
const signsOf = (name: string): string => name.replaceAll(/(?<!^)-(?!$)|(?<!^|\d)\+|[^-!<>=|&;+*^~]/g, '')

function isShortFor(name: string, candidate: string): boolean {
  return name.length >= 3 && candidate.slice(0, name.length).toLowerCase() === name.toLowerCase()
}

/**
 * The candidate that a name is a slip of: its letters in another order or case, or one of them more, less or other, two in a long
 * name. Stricter than what is nearest, for names that may well mean something else.
 */
export function slipOf(name: string, candidates: Iterable<string>): string | undefined {
  return [...candidates].find((candidate) => {
    if (candidate === name) return false
    const [written, right] = [name.toLowerCase(), candidate.toLowerCase()]
    if (Math.min(name.length, candidate.length) < 3) return written === right
    return lettersOf(written) === lettersOf(right) || leven(written, right) <= (candidate.length < 7 ? 1 : 2)
  })
}

/**
 * The one candidate that a name is a slip of beyond doubt: it starts alike and has the same digits, or differs in letter case
 * alone. For names that stand where anything may stand.
 */
export function sureSlipOf(name: string, candidates: Iterable<string>): string | undefined {
  const meant = [...candidates].filter((candidate) => isSureSlip(name, candidate))
  return meant.length === 1 ? meant[0] : undefined
}

function isSureSlip(name: string, candidate: string): boolean {
  const [written, right] = [name.toLowerCase(), candidate.toLowerCase()]
  if (written === right) return name !== candidate
  return written.length > 2 && written[0] === right[0] && slipDistance(written, right) < Infinity
}

// Another number is another step or version, and no slip of the first.
const isSameCount = (name: string, other: string): boolean =>
  digitsOf(name) === digitsOf(other) && signsOf(name) === signsOf(other)

const digitsOf = (name: string): string => name.replaceAll(/\D/g, '')

const lettersOf = (name: string): string => [...name].sort().join('')

/** Names, the nearest to one first; of those equally near, as they come. Of many, the rest follows as it comes. */
export function nearestFirst(name: string, candidates: Iterable<string>): string[] {
  const names = [...candidates]
  const distances = names
    .slice(0, comparedLimit)
    .map((candidate) => [candidate, leven(name.toLowerCase(), candidate.toLowerCase())] as const)
  distances.sort(([, a], [, b]) => a - b)
  return [...distances.map(([candidate]) => candidate), ...names.slice(comparedLimit)]
}

/** Asks at the end of a sentence whether a name was meant; without one, says nothing. */
export function meant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${code(near)}?`
}

/** Asks at the end of a sentence whether the candidate nearest to a name was meant; what is no text is near to none. */
export function didYouMean(name: unknown, candidates: Iterable<string>): string {
  return meant(typeof name === 'string' ? nearest(name, candidates) : undefined)
}

/**
 * The one candidate that a name is a slip of, or the beginning of; `undefined` where there is none, or another is as near.
 * What a program may put in its place without asking.
 */
export function onlySlipOf(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Infinity
  const longer: string[] = []
  for (const candidate of new Set(candidates)) {
    if (candidate === name) continue
    const distance = slipDistance(name, candidate)
    if (distance < least) [best, least] = [candidate, distance]
    else if (distance === least) best = undefined
    if (isShortFor(name, candidate) && isSameCount(name, candidate)) longer.push(candidate)
  }
  return least === Infinity ? (longer.length === 1 ? longer[0] : undefined) : best
}

// By how many letters one is a slip of the other; infinitely many where it is not.
function slipDistance(name: string, candidate: string): number {
  const most = candidate.length < 7 ? 1 : 2
  if (Math.abs(name.length - candidate.length) > most || !isSameCount(name, candidate)) return Infinity
  const [written, right] = [name.toLowerCase(), candidate.toLowerCase()]
  const distance = leven(written, right, { maxDistance: most + 1 })
  if (distance <= most) return distance < Math.min(written.length, right.length) ? distance : Infinity
  return lettersOf(written) === lettersOf(right) ? most + 1 : Infinity
}
