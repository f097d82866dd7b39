import type { Nodes } from 'mdast'
import { append } from '../../model/append.js'
import { copyPosition } from '../../model/copy-position.js'
import { groupBy } from '../../model/group-by.js'
import type { Inclusion } from '../../model/origin.js'
import type { Reader } from '../../model/reader.js'
import { lazy, remember } from '../../model/remember.js'
import { describeScope } from '../../model/scope.js'
import { told } from '../../model/told-readers.js'
import { readersOf } from '../../output/outputs.js'
import { variantsOf } from '../../output/variants.js'
import type { Wanted } from '../../output/wanted.js'
import type { Plans } from '../../plan/plans.js'
import type { AnsweredReaders, ExplainedPage, LeftOut, Shown } from './explanation.js'
import { lookFor, type Output, type Ways } from './outcome.js'
import { chainOf, pathOf, placesOf, wayTo, type Place } from './places.js'
import { keyOf, ShownTree } from './shown-tree.js'
import { stopFor } from './stop.js'
import { rangeOf, type Target } from './target.js'
import { tellEnd, type Told } from './tell-end.js'

/** How many ways to a file are followed on a page: one that includes a file without end is not looked at without end. */
const wayLimit = 50

/** Tells what the readers of one page see of things that stand in files. */
export class PageExplainer {
  readonly #page: string
  readonly #plans: Plans
  readonly #isWanted: Wanted
  readonly #outputs: readonly (Output & { readonly readers: readonly Reader[] })[]
  /** Places in the outputs of those whom the page is not built for, and of those who leave an axis open. */
  readonly #others = lazy(() => [...this.#plans.of(this.#page).distinct(this.#plans.docset)].flatMap(placesOf))

  constructor(page: string, plans: Plans, isWanted: Wanted) {
    this.#page = page
    this.#plans = plans
    this.#isWanted = isWanted
    this.#outputs = variantsOf(page, plans).map(({ plan, readers }) => {
      return { plan, readers, places: placesOf(plan), tree: new ShownTree(plans.docset, plan) }
    })
  }

  /**
   * What becomes of something.
   *
   * @param isNamed whether to tell of it where nothing on the page leads there, too
   */
  explain(target: Target, isNamed: boolean): ExplainedPage | undefined {
    const ways = this.#waysTo(target)
    if (!hasWays(ways) && !isNamed) return undefined
    const shown = new Map<string, { readonly place: Place; readonly readers: Reader[] }>()
    const leftOut: { readonly told: Told; readonly readers: readonly Reader[] }[] = []
    for (const output of this.#outputs) {
      const readers = output.readers.filter(this.#isWanted)
      if (readers.length === 0) continue
      const seen = lookFor(target, output, ways)
      if ('end' in seen) leftOut.push({ told: tellEnd(seen.end, target, output.plan, this.#plans.docset), readers })
      else
        for (const [key, place] of new Map(seen.places.map((one) => [keyOf(chainOf(one)), one])))
          append(remember(shown, key, () => ({ place, readers: [] as Reader[] })).readers, readers)
    }
    return {
      page: this.#page,
      shown: [...shown.values()]
        .sort((a, b) => compareChains(chainOf(a.place), chainOf(b.place)))
        .map(({ place, readers }): Shown => ({ ...this.#told(readers), chain: chainOf(place) })),
      leftOut: [
        ...groupBy(leftOut, (one) => JSON.stringify(one.told)).map((alike) => this.#leftOut(alike)),
        ...this.#outside(),
      ],
    }
  }

  #waysTo(target: Target): Ways {
    const own = waysAmong(
      this.#outputs.flatMap(({ places }) => places),
      target,
    )
    return hasWays(own) ? own : waysAmong(this.#others(), target)
  }

  #leftOut(alike: readonly { readonly told: Told; readonly readers: readonly Reader[] }[]): LeftOut {
    const [first] = alike
    if (first === undefined) throw new Error('Expected somebody to be left out')
    return { ...this.#told(alike.flatMap(({ readers }) => readers)), ...first.told }
  }

  // Those whom the page is not built for.
  #outside(): LeftOut[] {
    const { docset } = this.#plans
    const built = new Set(readersOf(this.#page, docset))
    const readers = docset.readers.filter((reader) => !built.has(reader) && this.#isWanted(reader))
    if (readers.length === 0) return []
    const yaml = docset.document(this.#page).tree.children.find(({ type }) => type === 'yaml')
    const position = yaml?.position && { position: copyPosition(yaml.position) }
    const actual = describeScope(docset.scope(this.#page))
    return [{ ...this.#told(readers), kind: 'scope', path: this.#page, ...position, actual, chain: [] }]
  }

  #told(readers: readonly Reader[]): AnsweredReaders {
    const { readers: all, values } = this.#plans.docset
    const some = new Set(readers)
    return told(
      all.filter((reader) => some.has(reader)),
      { axes: values },
    )
  }
}

const hasWays = ({ leading, others }: Ways): boolean => leading.length > 0 || others.length > 0

// In the order in which the includes stand.
function compareChains(a: readonly Inclusion[], b: readonly Inclusion[]): number {
  const at = a.findIndex((one, index) => offsetOf(one) !== offsetOf(b[index]))
  return at < 0 ? a.length - b.length : offsetOf(a[at]) - offsetOf(b[at])
}

const offsetOf = (one: Inclusion | undefined): number => one?.position.start.offset ?? -1

// Each way once.
function waysAmong(places: readonly Place[], target: Target): Ways {
  const leading = new Map<string, Place>()
  const others = new Map<string, Place>()
  for (const place of places) {
    if (pathOf(place) !== target.path) continue
    const stop = stopFor(target, place)
    if (stop && stop.node === undefined && !isOfFile(place)) continue
    const found = stop ? others : leading
    const key = keyOfWay(place)
    if (found.size < wayLimit && !found.has(key)) found.set(key, place)
  }
  return { leading: [...leading.values()], others: [...others.values()] }
}

// An include takes its file, be it another part of it; what else is placed holds it or does not.
const isOfFile = ({ by }: Place): boolean => by === undefined || by.kind === 'open' || by.kind === 'refused'

function keyOfWay(place: Place): string {
  return wayTo(place)
    .map((at) => `${at.by?.kind} ${at.by && rangeOf(at.by.key as Nodes)?.start} ${pathOf(at)}`)
    .join('\n')
}
