import type { Delta, SectionOrder } from './change.js'
import type { Comparison } from './compare.js'
import type { PageContent, PageFact, Rewording } from './content.js'
import type { Item } from './item.js'
import type { Paired, Reworded } from './rewording.js'

/** Says what was compared, but for what is left out. */
export function tellDelta(
  compared: Comparison,
  order: SectionOrder | undefined,
  leftOut: ReadonlySet<Item> = new Set(),
): Delta {
  const tell = <Kind extends PageFact>(items: readonly Item<Kind>[]): Kind[] =>
    items.flatMap((item) => (leftOut.has(item) ? [] : item.fact))
  const side = (name: 'lost' | 'gained'): PageContent => ({
    panels: tell(compared.panels[name]),
    code: tell(compared.code[name]),
    headings: tell(compared.headings[name]),
    anchors: tell(compared.anchors[name]),
    links: tell(compared.links[name]),
    images: tell(compared.images[name]),
    text: tell(compared.text[name]),
    elements: tell(compared.elements[name]),
    frontmatter: tell(compared.frontmatter[name]),
    esm: tell(compared.esm[name]),
  })
  const changed = {
    code: reworded(compared.code),
    headings: reworded(compared.headings),
    links: reworded(compared.links),
    images: reworded(compared.images),
    text: reworded(compared.text),
    elements: reworded(compared.elements),
    frontmatter: reworded(compared.frontmatter),
    esm: reworded(compared.esm),
  }
  return { lost: side('lost'), gained: side('gained'), changed, ...(order ? { order } : {}) }
}

/** Whether nothing is different. */
export function isEmptyDelta({ lost, gained, changed, order }: Delta): boolean {
  return (
    order === undefined &&
    [lost, gained, changed].every((side) =>
      Object.values(side).every((facts: readonly unknown[]) => facts.length === 0),
    )
  )
}

function reworded<Kind extends PageFact>({ changed }: Paired<Kind>): Rewording<Kind>[] {
  return changed.map(tellReworded)
}

/** What is told of something in other words. */
export function tellReworded<Kind extends PageFact>({ from, to, minus, plus }: Reworded<Kind>): Rewording<Kind> {
  return { from: from.fact, to: to.fact, minus, plus }
}
