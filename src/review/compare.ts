import { lazy } from '../model/remember.js'
import type { ElementFact, FactKind, PageContent, PageFact, PanelFact } from './content.js'
import type { Item, ItemsByKind } from './item.js'
import { matchAny, matchEach, type Matched } from './match.js'
import { pairReworded, type Paired } from './rewording.js'

/** What became of each thing on a page, by kind. */
export type Comparison = { readonly [Kind in FactKind]: Paired<PageContent[Kind][number]> }

/** Pairs what two flat pages hold; what only moved is the same. */
export function compare(before: ItemsByKind, after: ItemsByKind): Comparison {
  return {
    panels: pairReworded(matchPanels(before, after), {}),
    code: pairReworded(matchEach(before.code, after.code), { isPossible: (from, to) => from.lang === to.lang }),
    headings: pairReworded(matchEach(before.headings, after.headings), {
      certainBy: [({ id }) => id],
      isPossible: () => true,
    }),
    anchors: pairReworded(matchAny(before.anchors, after.anchors), {}),
    links: pairReworded(matchAny(before.links, after.links), {
      certainBy: [({ text, section }) => JSON.stringify([text, section])],
    }),
    images: pairReworded(matchAny(before.images, after.images), {
      certainBy: [({ alt, section }) => (alt === '' ? undefined : JSON.stringify([alt, section]))],
    }),
    text: pairReworded(matchAny(before.text, after.text), { isPossible: () => true }),
    elements: pairElements(before, after),
    frontmatter: pairReworded(matchEach(before.frontmatter, after.frontmatter), { certainBy: [({ key }) => key] }),
    esm: pairReworded(matchAny(before.esm, after.esm), { isPossible: () => true }),
  }
}

/** What is left of it, for who keeps it when the pages are gone. */
export function withoutSame(compared: Comparison): Comparison {
  const none = <Kind extends PageFact>(paired: Paired<Kind>): Paired<Kind> => ({ ...paired, same: [] })
  return {
    panels: none(compared.panels),
    code: none(compared.code),
    headings: none(compared.headings),
    anchors: none(compared.anchors),
    links: none(compared.links),
    images: none(compared.images),
    text: none(compared.text),
    elements: none(compared.elements),
    frontmatter: none(compared.frontmatter),
    esm: none(compared.esm),
  }
}

// A panel whose content is all still there was unwrapped, or became a condition; unless it goes by another label.
function matchPanels(before: ItemsByKind, after: ItemsByKind): Matched<PanelFact> {
  const { lost, gained, same } = matchEach(before.panels, after.panels)
  const isOther = (others: ItemsByKind, panels: readonly Item[]): ((panel: Item) => boolean) => {
    const there = lazy(() => keysIn(others))
    const named = new Set(panels.flatMap(shownIn))
    return (panel) =>
      (panel.inside ?? []).some((key) => !there().has(key)) || shownIn(panel).some((content) => named.has(content))
  }
  return { lost: lost.filter(isOther(after, gained)), gained: gained.filter(isOther(before, lost)), same }
}

/** What a panel shows under its label. */
const shownIn = ({ inside = [], isShown = false }: Item): string[] => (isShown ? [JSON.stringify(inside)] : [])

// An element that came or went with all that was in it is told by that.
function pairElements(before: ItemsByKind, after: ItemsByKind): Paired<ElementFact> {
  const { lost, gained, ...paired } = pairReworded(matchEach(before.elements, after.elements), {
    certainBy: [({ name, section, panel }) => JSON.stringify([name, section, panel])],
  })
  const isToldByItself = (others: ItemsByKind): ((element: Item) => boolean) => {
    const there = lazy(() => keysIn(others))
    return ({ inside = [] }) => inside.length === 0 || inside.some((key) => there().has(key))
  }
  return { ...paired, lost: lost.filter(isToldByItself(after)), gained: gained.filter(isToldByItself(before)) }
}

function keysIn({ code, headings, images, text }: ItemsByKind): ReadonlySet<string> {
  return new Set([code, headings, images, text].flat().map(({ key }) => key))
}
