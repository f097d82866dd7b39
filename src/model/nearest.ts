import leven from 'leven'

/** The candidate nearest to a name, near enough to be what was meant, or `undefined`. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.ceil(name.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = leven(name.toLowerCase(), candidate.toLowerCase(), { maxDistance: least })
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** The end of a sentence about a name that is none: a question after the nearest one, or nothing. */
export function didYouMean(name: string | undefined, candidates: Iterable<string>): string {
  const near = name === undefined ? undefined : nearest(name, candidates)
  return near === undefined ? '' : `; did you mean \`${near}\`?`
}
