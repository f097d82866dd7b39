import type { Delta } from './change.js'
import type { PageContent, PageFact, PanelFact } from './content.js'
import type { Inventory, Item } from './item.js'
import { matchAny, matchEach, type Unmatched } from './match.js'
import { pairReworded } from './rewording.js'

/** What a reader lost and gained between two flat pages; what only moved is neither. */
export function compare(before: Inventory, after: Inventory): Delta {
  const panels = matchPanels(before, after)
  const code = pairReworded(matchEach(before.code, after.code), { isPossible: (from, to) => from.lang === to.lang })
  const headings = pairReworded(matchEach(before.headings, after.headings), {
    certainBy: ({ id }) => id,
    isPossible: () => true,
  })
  const anchors = matchAny(before.anchors, after.anchors)
  const links = pairReworded(matchAny(before.links, after.links), {
    certainBy: ({ text, section }) => JSON.stringify([text, section]),
  })
  const text = pairReworded(matchAny(before.text, after.text), { isPossible: () => true })
  const side = (name: keyof Unmatched<PageFact>): PageContent => ({
    panels: facts(panels[name]),
    code: facts(code[name]),
    headings: facts(headings[name]),
    anchors: facts(anchors[name]),
    links: facts(links[name]),
    text: facts(text[name]),
  })
  const changed = { code: code.changed, headings: headings.changed, links: links.changed, text: text.changed }
  return { lost: side('lost'), gained: side('gained'), changed }
}

/** Whether nothing is different. */
export function isEmptyDelta({ lost, gained, changed }: Delta): boolean {
  return [lost, gained, changed].every((side) =>
    Object.values(side).every((facts: readonly unknown[]) => facts.length === 0),
  )
}

// A panel whose content is all still there was unwrapped, or became a condition.
function matchPanels(before: Inventory, after: Inventory): Unmatched<PanelFact> {
  const { lost, gained } = matchEach(before.panels, after.panels)
  return { lost: lost.filter(isNotAllIn(after)), gained: gained.filter(isNotAllIn(before)) }
}

function isNotAllIn({ code, headings, text }: Inventory): (panel: Item<PanelFact>) => boolean {
  const there = new Set([code, headings, text].flat().map(({ key }) => key))
  return ({ parts }) => parts.some((key) => !there.has(key))
}

function facts<Kind extends PageFact>(items: readonly Item<Kind>[]): Kind[] {
  return items.map(({ fact }) => fact)
}
