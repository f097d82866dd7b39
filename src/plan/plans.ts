import type { Docset } from '../docset/docset.js'
import { Answers } from '../model/answers.js'
import type { ReaderBox } from '../model/dependency.js'
import { nearestVariant } from '../model/file-names.js'
import { LayeredMap } from '../model/layered-map.js'
import { AskedReader, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { seenBy } from '../model/seen-by.js'
import { isIn } from '../model/sorted.js'
import { hasNewHint, isHinted } from './hints.js'
import { HeldPage, HeldPlans } from './held-plans.js'
import { Lookers, type Looked } from './lookers.js'
import { planOutput, type Plan } from './plan.js'
import type { Touched } from './touched.js'

/** The plan of all readers who give the same answers. */
export interface PlannedReaders {
  /** Readers who decide alike share one plan. */
  readonly plan: Plan
  /** Paths that were looked for on their behalf. */
  readonly looked: ReadonlySet<string>
}

/**
 * The plans of one page: where nothing on it varies, it has one, whatever the number of readers.
 */
export class PagePlans {
  readonly path: string
  readonly #isVariant: boolean
  readonly #isDeep: boolean
  readonly #held = new HeldPage<PlannedPage>()
  #isWhole = false
  #looked: Looked | undefined

  /**
   * @param isVariant whether a variant file may stand in for the file
   * @param isDeep whether to plan what is in the files that it includes, too
   */
  constructor(path: string, isVariant: boolean, isDeep = true) {
    this.path = path
    this.#isVariant = isVariant
    this.#isDeep = isDeep
  }

  /** The plan for a reader. */
  for(reader: Reader, docset: Docset): PlannedReaders {
    const planned = this.#now(docset)
    return planned.answers.get(reader) ?? this.#plan(reader, docset, planned)
  }

  /** The plans for all readers, those who leave an axis open first. */
  *each(docset: Docset): Generator<PlannedReaders> {
    const planned = this.#now(docset)
    const plan = (reader: Reader): unknown => this.#plan(reader, docset, planned)
    for (const { value } of planned.answers.each(docset.values, plan)) yield value
    this.#isWhole = true
  }

  /** What is looked for on behalf of all readers; found out once. */
  looked(docset: Docset): Looked {
    return (this.#looked ??= this.#findLooked(docset))
  }

  /** Whether all readers were planned for. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /** The distinct plans for all readers. */
  distinct(docset: Docset): ReadonlySet<Plan> {
    return new Set([...this.each(docset)].map(({ plan }) => plan))
  }

  /** The readers whose plan is as it should be, in the fewest boxes; none is in two of them. */
  readersWhere(isRight: (planned: PlannedReaders) => boolean, { values }: Docset): readonly ReaderBox[] {
    return this.#held.planned?.answers.where(isRight, values) ?? []
  }

  #findLooked(docset: Docset): Looked {
    const paths = new Set<string>()
    for (const { looked } of this.each(docset)) for (const path of looked) paths.add(path)
    paths.delete(this.path)
    return { paths: [...paths], isHinted: [...this.distinct(docset)].some(isHinted) }
  }

  // What was let go is planned again.
  #now(docset: Docset): PlannedPage {
    HeldPlans.of(docset)?.use(this.#held)
    return (this.#held.planned ??= new PlannedPage())
  }

  #plan(reader: Reader, docset: Docset, { answers, bySignature }: PlannedPage): PlannedReaders {
    const asked = new AskedReader(reader)
    const variant = this.#isVariant ? nearestVariant(docset.names, this.path, asked) : undefined
    const request = { page: this.path, source: variant?.path ?? this.path, isDeep: this.#isDeep }
    const make = (): Plan => planOutput(docset, request, asked)
    const plan = HeldPlans.of(docset)?.add(this.#held, make) ?? make()
    const planned = {
      plan: remember(bySignature, plan.signature, () => plan),
      looked: new Set([this.path, ...plan.looked]),
    }
    answers.set(asked, planned)
    return planned
  }
}

/** What was planned of a page, as long as it is held. */
class PlannedPage {
  readonly bySignature = new Map<string, Plan>()
  readonly answers = new Answers<PlannedReaders>()
}

/** Whether any of some paths was looked for. */
export function hasAny(looked: ReadonlySet<string>, paths: ReadonlySet<string>): boolean {
  for (const path of paths) if (looked.has(path)) return true
  return false
}

/** Who looks for what, as far as that is known, and the pages of which it is not. */
interface Index {
  readonly lookers: Lookers
  readonly unknown: ReadonlySet<string>
}

/** The plans of the files of a docset. */
export class Plans {
  readonly docset: Docset
  /** What was touched by the change that the docset came of. */
  readonly touched: Touched
  /** Those from before that change which are true still. */
  readonly #kept: LayeredMap<string, PagePlans>
  /** Those that were asked for since. */
  readonly #asked = new Map<string, PagePlans>()
  /** Those of files by themselves for which a variant file may stand in. */
  readonly #own = new Map<string, PagePlans>()
  /** Kept in step by the changes: handed on by each to the plans after it. */
  #index: Index | undefined

  constructor(docset: Docset, touched: Touched = everything, kept = nothing, index?: Index) {
    this.docset = docset
    this.touched = touched
    this.#kept = kept
    this.#index = index
  }

  /**
   * The plans of a page, or of any other file by itself.
   *
   * @param isVariant whether a variant file may stand in for it (default: `true`)
   */
  of(path: string, isVariant = true): PagePlans {
    const known = this.#known(path, isVariant)
    if (known) return known
    const made = new PagePlans(path, isVariant)
    ;(this.#isOwn(path, isVariant) ? this.#own : this.#asked).set(path, made)
    return made
  }

  /** The same, but kept only where it was asked for before: for who looks through all files once. */
  peek(path: string, isVariant = true): PagePlans {
    return this.#known(path, isVariant) ?? new PagePlans(path, isVariant)
  }

  /** The plan of an output. */
  for(path: string, reader: Reader, isVariant?: boolean): PlannedReaders {
    return this.of(path, isVariant).for(reader, this.docset)
  }

  #known(path: string, isVariant: boolean): PagePlans | undefined {
    return this.#isOwn(path, isVariant) ? this.#own.get(path) : (this.#asked.get(path) ?? this.#kept.get(path))
  }

  // A file without variant files is made from itself either way.
  #isOwn(path: string, isVariant: boolean): boolean {
    return !isVariant && this.docset.names.variants(path).length > 0
  }

  /**
   * The plans of a docset after a change of files, with those that are true still. Of a page that was never asked for, it
   * is found out what it looks for.
   */
  after(docset: Docset, changed: Iterable<string>): Plans {
    const before = this.docset
    const files = new Set(changed)
    if (docset.axes !== before.axes) return new Plans(docset, { files, pages: new Set(), isAll: true })
    const seen = seenBy(files, docset.axes)
    const { lookers, unknown } = this.#takeIndex(seen)
    const dropped = lookers.of(seen)
    for (const path of seen)
      for (const file of [before.names.find(path), docset.names.find(path)]) if (file !== undefined) dropped.add(file)
    if (docset.names !== before.names) {
      // What comes or goes may make its variant files pages.
      for (const path of files) for (const variant of docset.names.variants(path)) dropped.add(variant.path)
      for (const path of lookers.hinted) if (!dropped.has(path) && this.#hasNewHint(path, docset)) dropped.add(path)
    }
    const kept = new Map<string, PagePlans | undefined>()
    for (const [path, plans] of this.#asked) if (lookers.has(path)) kept.set(path, plans)
    for (const path of dropped) {
      kept.set(path, undefined)
      lookers.delete(path)
    }
    const pages = [...unknown, ...dropped].filter((path) => isIn(docset.pages, path))
    const index = { lookers, unknown: new Set(pages) }
    return new Plans(docset, { files, pages: dropped, isAll: false }, this.#kept.with(kept), index)
  }

  #hasNewHint(path: string, { names }: Docset): boolean {
    const { docset } = this
    return [...this.of(path).distinct(docset)].some((plan) => hasNewHint(plan, docset.names, names))
  }

  /** Finds out of all files but some what they look for, and hands it over. */
  #takeIndex(but: ReadonlySet<string>): Index {
    const { docset } = this
    const { lookers, unknown } = this.#index ?? { lookers: new Lookers(), unknown: docset.pages }
    this.#index = undefined
    const left = new Set<string>()
    for (const page of unknown) {
      if (but.has(page)) left.add(page)
      else lookers.add(page, this.of(page).looked(docset))
    }
    for (const [path, plans] of this.#asked)
      if (plans.isWhole && !lookers.has(path) && !left.has(path)) lookers.add(path, plans.looked(docset))
    return { lookers, unknown: left }
  }
}

const everything: Touched = { files: new Set(), pages: new Set(), isAll: true }
const nothing = LayeredMap.of(new Map<string, PagePlans>())
