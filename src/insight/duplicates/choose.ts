import type { Content } from './content.js'
import type { Limits } from './limits.js'
import type { Match } from './match.js'

/**
 * Chooses the matches worth telling, the best first: those that say nothing of note beyond better ones go. A match
 * with a partial is better than any without, since half of the work is done.
 */
export function choose(matches: readonly Match[], { isEnough }: Limits): Match[] {
  const told = new Set<Content>()
  const best = [...matches].sort((a, b) => Number(a.partial === undefined) - Number(b.partial === undefined) || savings(b) - savings(a))
  const chosen = best.filter(({ contents }) => {
    const isNew = contents.some((run) => isEnough(run.filter((content) => !told.has(content))))
    if (isNew) for (const run of contents) for (const content of run) told.add(content)
    return isNew
  })
  return chosen.sort((a, b) => savings(b) - savings(a))
}

// What would not have to be written again.
function savings({ runs, wording, similarity }: Match): number {
  const tokens = wording.reduce((sum, content) => sum + content.tokens.length, 0)
  return tokens * (runs.length - 1) * similarity
}
