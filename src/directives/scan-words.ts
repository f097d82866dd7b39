import type { Site, WordsSite } from './directive.js'
import type { Mentions } from './mentions.js'
import { readWords, type ParseText, type Worded } from './read-words.js'
import { readsPropsInCode } from './text-props.js'
import type { Standing, WalkApart } from './walk-apart.js'

/**
 * Finds what there is to decide in the words of a node.
 *
 * @param source the text of its file
 * @param mentions the names of directives
 */
export function scanWords(
  node: Worded,
  standing: Standing,
  source: string,
  parse: ParseText,
  mentions: Mentions,
  walkApart: WalkApart,
): WordsSite[] {
  const mayDecide = (text: string): boolean =>
    mentions.areIn(text) || mentions.mayNameAxis(text) || readsPropsInCode(text)
  return readWords(node, source, mayDecide, parse).flatMap((read): WordsSite[] => {
    if (read.nodes === undefined && !mentions.areIn(read.text)) return []
    const sites: Site[] = []
    walkApart(read.nodes ?? [], standing, sites)
    return [Object.freeze({ kind: 'words', node, ...read, sites: Object.freeze(sites) } as const)]
  })
}
