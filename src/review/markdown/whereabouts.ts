import type { Diff } from '../change.js'
import type { CodeFact } from '../content.js'
import { paths } from './paths.js'

/** Says of code that some lost on which other page it is now: for others, who have that. */
export function whereIsNow({ moved }: Diff): (fact: CodeFact) => string | undefined {
  const known = new Map<string, string[]>()
  for (const { content, pages } of moved) {
    const crossed = pages.filter(({ before, after }) => before !== after).map(({ after }) => after)
    if (crossed.length === 0) continue
    for (const { from } of content.code) known.set(keyOf(from), crossed)
  }
  return (fact) => {
    const pages = known.get(keyOf(fact))
    return pages && `, for others on ${paths(pages)}`
  }
}

const keyOf = ({ location, firstLine }: CodeFact): string => JSON.stringify([location, firstLine])
