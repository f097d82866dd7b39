import type { LeftContent } from './change.js'
import type { Comparison } from './compare.js'
import type { PageFact } from './content.js'
import type { BlockItem, Item } from './item.js'
import type { Paired } from './rewording.js'

/** What a page lost where what stood around it went to another file. */
export interface LeftBehind {
  readonly from: string
  readonly to: string
  readonly content: LeftContent
}

/**
 * Finds what was lost on the way: what stood in one section with a block that went to another file, with nothing between
 * that is still there.
 *
 * @param before the blocks of a page, in its order
 */
export function findLeftBehind(before: readonly BlockItem[], compared: Comparison): LeftBehind[] {
  const { code, headings, images, text } = compared
  const targets = new Map<Item, string>()
  for (const { same, changed } of [code, headings, images, text] as readonly Paired[]) {
    for (const [from, to] of same) targets.set(from, to.fact.location.path)
    for (const { from, to } of changed) targets.set(from, to.fact.location.path)
  }
  const ends = new Map<Item, string>()
  const go = (blocks: readonly BlockItem[]): void => {
    let last: Item | undefined
    for (const { item } of blocks) {
      if (targets.has(item)) last = item
      else if (last && isBeside(last, item) && !ends.has(item)) ends.set(item, targets.get(last) ?? '')
    }
  }
  go(before)
  go([...before].reverse())
  return tellEnds(ends, compared)
}

function isBeside({ fact }: Item, lost: Item): boolean {
  return (
    fact.location.path === lost.fact.location.path &&
    sectionsOf(fact).some((section) => sectionsOf(lost.fact).includes(section))
  )
}

// A heading stands in one section, and begins another.
function sectionsOf(fact: PageFact & { depth?: number; text?: string }): string[] {
  const sections = [JSON.stringify(fact.section)]
  return fact.depth === undefined ? sections : [...sections, JSON.stringify([...fact.section, fact.text])]
}

function tellEnds(ends: ReadonlyMap<Item, string>, { code, headings, images, text }: Comparison): LeftBehind[] {
  const ways = new Map<string, { from: string; to: string }>()
  for (const [{ fact }, to] of ends) {
    const from = fact.location.path
    if (to !== from) ways.set(JSON.stringify([from, to]), { from, to })
  }
  return [...ways.values()].map(({ from, to }) => {
    const on = <Kind extends PageFact>({ lost }: Paired<Kind>): Kind[] =>
      lost.filter((item) => item.fact.location.path === from && ends.get(item) === to).map(({ fact }) => fact)
    return { from, to, content: { code: on(code), headings: on(headings), images: on(images), text: on(text) } }
  })
}
