import type { Docset } from '../docset/docset.js'
import { Answers } from '../model/answers.js'
import type { ReaderBox } from '../model/dependency.js'
import { nearestVariant } from '../model/file-names.js'
import { AskedReader, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { planOutput, type Plan } from './plan.js'

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
  readonly #bySignature = new Map<string, Plan>()
  readonly #answers = new Answers<PlannedReaders>()
  #looked: ReadonlySet<string> | undefined

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
    return this.#answers.get(reader) ?? this.#plan(reader, docset)
  }

  /** The plans for all readers, those who leave an axis open first. */
  *each(docset: Docset): Generator<PlannedReaders> {
    for (const { value } of this.#answers.each(docset.values, (reader) => this.#plan(reader, docset))) yield value
  }

  /** Whether any of some paths is looked for on behalf of any reader; once none is, all that is looked for is kept at hand. */
  looksFor(paths: ReadonlySet<string>, docset: Docset): boolean {
    if (this.#looked) return hasAny(this.#looked, paths)
    const all = new Set<string>()
    for (const { looked } of this.each(docset)) {
      if (hasAny(looked, paths)) return true
      for (const path of looked) all.add(path)
    }
    this.#looked = all
    return false
  }

  /** The distinct plans for all readers. */
  distinct(docset: Docset): ReadonlySet<Plan> {
    return new Set([...this.each(docset)].map(({ plan }) => plan))
  }

  /** The readers whose plan is as it should be, in the fewest boxes; none is in two of them. */
  readersWhere(isRight: (planned: PlannedReaders) => boolean, { values }: Docset): readonly ReaderBox[] {
    return this.#answers.where(isRight, values)
  }

  #plan(reader: Reader, docset: Docset): PlannedReaders {
    const asked = new AskedReader(reader)
    const variant = this.#isVariant ? nearestVariant(docset.names, this.path, asked) : undefined
    const plan = planOutput(
      docset,
      { page: this.path, source: variant?.path ?? this.path, isDeep: this.#isDeep },
      asked,
    )
    const planned = {
      plan: remember(this.#bySignature, plan.signature, () => plan),
      looked: new Set([this.path, ...plan.looked]),
    }
    this.#answers.set(asked, planned)
    return planned
  }
}

/** Whether any of some paths was looked for. */
export function hasAny(looked: ReadonlySet<string>, paths: ReadonlySet<string>): boolean {
  for (const path of paths) if (looked.has(path)) return true
  return false
}

/** The plans of the files of a docset. */
export class Plans {
  readonly docset: Docset
  readonly #pages: Map<string, PagePlans>
  readonly #own = new Map<string, PagePlans>()

  /** @param kept plans from before a change that are true still */
  constructor(docset: Docset, kept: ReadonlyMap<string, PagePlans> = new Map()) {
    this.docset = docset
    this.#pages = new Map(kept)
  }

  /**
   * The plans of a page, or of any other file by itself.
   *
   * @param isVariant whether a variant file may stand in for it (default: `true`)
   */
  of(path: string, isVariant = true): PagePlans {
    return remember(this.#kept(path, isVariant), path, () => new PagePlans(path, isVariant))
  }

  /** The same, but kept only where it was asked for before: for who looks through all files once. */
  peek(path: string, isVariant = true): PagePlans {
    return this.#kept(path, isVariant).get(path) ?? new PagePlans(path, isVariant)
  }

  /** The plan of an output. */
  for(path: string, reader: Reader, isVariant?: boolean): PlannedReaders {
    return this.of(path, isVariant).for(reader, this.docset)
  }

  // A file without variant files is made from itself either way.
  #kept(path: string, isVariant: boolean): Map<string, PagePlans> {
    return isVariant || this.docset.names.variants(path).length === 0 ? this.#pages : this.#own
  }

  /** The plans of a docset after a change, with those that are true still. */
  after(docset: Docset, isTrueStill: (plans: PagePlans) => boolean): Plans {
    return new Plans(
      docset,
      new Map([...this.#pages].filter(([path, plans]) => docset.names.has(path) && isTrueStill(plans))),
    )
  }

  /** The paths whose plans from before a change are not kept. */
  droppedFrom(before: Plans): ReadonlySet<string> {
    return new Set([...before.#pages].flatMap(([path, plans]) => (this.#pages.get(path) === plans ? [] : [path])))
  }
}
