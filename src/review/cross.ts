import { countShared, crossAlike, crossReworded, wayKey, type Affinity, type Crossing } from './across-pages.js'
import type { CodeFact, PageFact } from './content.js'
import type { Item, ItemsByKind } from './item.js'
import type { Trails } from './moving.js'
import { keyOf } from './readers.js'
import type { Remains } from './remains.js'
import { joinLoose, sharedReaders, type Stray, type Strays } from './strays.js'
import type { Trail } from './trail.js'

/** What each of the versions has alone. */
export interface AllRemains {
  readonly lost: readonly Remains[]
  readonly gained: readonly Remains[]
}

/**
 * Finds what went from one page to another, and takes it down: blocks that are long enough to be known again, and what
 * went along with them.
 *
 * @returns the items that all whom they were lost or gained for have on another page
 */
export function followAcross(remains: AllRemains, trails: Trails): ReadonlySet<Item> {
  const crossing = new CrossingPages()
  const code = straysOf(remains, (items) => items.code)
  const text = straysOf(remains, (items) => items.text)
  const affinity = new Map([...countShared(only(code, isLong)), ...countShared(only(text, isLong))])
  const restOfCode = crossing.takeLong(code, affinity, trails.code, isSameLanguage)
  const restOfText = crossing.takeLong(text, affinity, trails.text, () => true)
  crossing.takeAlong(restOfCode, trails.code)
  crossing.takeAlong(restOfText, trails.text)
  const takeAlong = <Kind extends PageFact>(pick: PickItems<Kind>, trail: Trail<Kind>): void => {
    crossing.takeAlong(straysOf(remains, pick), trail)
  }
  takeAlong(({ headings }) => headings, trails.headings)
  takeAlong(({ images }) => images, trails.images)
  takeAlong(({ elements }) => elements, trails.elements)
  takeAlong(({ esm }) => esm, trails.esm)
  return crossing.items
}

type PickItems<Kind extends PageFact> = (items: ItemsByKind) => readonly Item<Kind>[]

const isLong = ({ item: { key, parts } }: Stray<PageFact>): boolean => parts.length >= 8 || key.length >= 40
const isSameLanguage = (from: CodeFact, to: CodeFact): boolean => from.lang === to.lang

class CrossingPages {
  readonly items = new Set<Item>()
  readonly #ways = new Map<string, number>()

  /** @returns what went nowhere */
  takeLong<Kind extends PageFact>(
    all: Strays<Kind>,
    affinity: Affinity,
    trail: Trail<Kind>,
    isPossible: (from: Kind, to: Kind) => boolean,
  ): Strays<Kind> {
    const long = only(all, isLong)
    const alike = this.#take(crossAlike(long, affinity), trail)
    const isLeft = (stray: Stray<Kind>): boolean => !alike.has(stray)
    const reworded = this.#take(crossReworded(only(long, isLeft), isPossible), trail)
    return only(all, (stray) => isLeft(stray) && !reworded.has(stray))
  }

  /** Takes what went where something longer did. */
  takeAlong<Kind extends PageFact>(all: Strays<Kind>, trail: Trail<Kind>): void {
    this.#take(crossAlike(all, this.#ways), trail)
  }

  #take<Kind extends PageFact>(crossings: readonly Crossing<Kind>[], trail: Trail<Kind>): ReadonlySet<Stray<Kind>> {
    for (const { from, to, minus, plus } of crossings) {
      this.#ways.set(wayKey(from, to), 1)
      trail.add({ from: from.item, to: to.item, minus, plus }, from.page, to.page, sharedReaders(from, to))
      this.#note(from, to)
      this.#note(to, from)
    }
    return new Set(crossings.flatMap(({ from, to }) => [from, to]))
  }

  #note({ loose }: Stray<PageFact>, other: Stray<PageFact>): void {
    for (const { item, readers } of loose)
      if (readers.every((reader) => other.readers.has(keyOf(reader)))) this.items.add(item)
  }
}

function straysOf<Kind extends PageFact>({ lost, gained }: AllRemains, pick: PickItems<Kind>): Strays<Kind> {
  const join = (all: readonly Remains[]): Stray<Kind>[] =>
    joinLoose(all.flatMap(({ page, readers, items }) => pick(items).map((item) => ({ page, readers, item }))))
  return { lost: join(lost), gained: join(gained) }
}

function only<Kind extends PageFact>(
  { lost, gained }: Strays<Kind>,
  is: (stray: Stray<Kind>) => boolean,
): Strays<Kind> {
  return { lost: lost.filter(is), gained: gained.filter(is) }
}
