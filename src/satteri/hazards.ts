import { hasMuchOpenCode } from './open-code.js'

/**
 * Whether satteri may not come back from a text: what it does in it is no JavaScript, so nothing can catch it or wait
 * for its end.
 */
export function isHazardous(source: string): boolean {
  // A backslash that ends a string of ESM is looked behind: the process ends.
  return source.endsWith('\\') || isDeep(source) || hasMuchOpenCode(source)
}

/** How many brackets may be open at once: about ten times as many end the process, on the smallest stack there is. */
const depthLimit = 300

function isDeep(source: string): boolean {
  if (count(source, '[') + count(source, '(') <= depthLimit) return false
  let depth = 0
  for (const [bracket] of source.matchAll(/[[\](){}]/g)) {
    if (!opens.has(bracket)) depth = Math.max(0, depth - 1)
    else if (++depth > depthLimit) return true
  }
  return false
}

const opens: ReadonlySet<string> = new Set(['[', '(', '{'])

function count(source: string, bracket: string): number {
  let found = 0
  for (let at = source.indexOf(bracket); at >= 0; at = source.indexOf(bracket, at + 1)) found++
  return found
}
