import type { Docset } from '../docset/docset.js'
import { Answers, everybody, type Alike } from '../model/answers.js'
import type { ReaderBox } from '../model/dependency.js'
import { nearestVariant } from '../model/file-names.js'
import { AskedReader } from '../model/asked-reader.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { HeldPage, HeldPlans } from './held-plans.js'
import { isHinted } from './hints.js'
import type { Looked } from './lookers.js'
import { planOutput, type Plan } from './plan.js'

/** What an output is made from, whatever else is decided on it. */
export type Traced = Pick<Plan, 'source' | 'steps' | 'absent' | 'frames'>

/** What the outputs of all readers who give the same answers are made from. */
export interface TracedReaders {
  readonly plan: Traced
  /** Paths that were looked for on their behalf. */
  readonly looked: ReadonlySet<string>
}

/** The plan of all readers who give the same answers. */
export interface PlannedReaders extends TracedReaders {
  /** Readers who decide alike share one plan. */
  readonly plan: Plan
}

/** How a file is planned. */
export interface PlanOptions {
  /** Whether a variant file may stand in for it (default: `true`). */
  readonly isVariant?: boolean
  /** Whether what is in the files that it includes is planned, too (default: `true`). */
  readonly isDeep?: boolean
}

/**
 * The plans of one page: where nothing on it varies, it has one, whatever the number of readers.
 */
export class PagePlans {
  readonly path: string
  readonly #isVariant: boolean
  readonly #isDeep: boolean
  /** Those from before an edit that no trace can tell; let go once all is planned again. */
  #before: PagePlans | undefined
  readonly #held = new HeldPage<PlannedPage>()
  /** What outputs are made from as those say; to hash it is to hash files as they are now. */
  readonly #retold = new WeakMap<TracedReaders, TracedReaders>()
  #isWhole = false
  #bare: { readonly of: TracedReaders | undefined } | undefined
  #looked: Looked | undefined

  constructor(path: string, { isVariant = true, isDeep = true }: PlanOptions = {}, before?: PagePlans) {
    this.path = path
    this.#isVariant = isVariant
    this.#isDeep = isDeep
    this.#before = before
  }

  /**
   * The plans of the same file after an edit of what it shows that no trace can tell: what outputs are made from is still
   * told by these, for as long as they are held, until all is planned again.
   */
  retold(): PagePlans {
    const { path } = this
    return new PagePlans(path, { isVariant: this.#isVariant, isDeep: this.#isDeep }, this.#teller)
  }

  get #teller(): PagePlans {
    const before = this.#before
    return before && before.#held.planned ? before : this
  }

  /** The plan for a reader. */
  for(reader: Reader, docset: Docset): PlannedReaders {
    const planned = this.#now(docset)
    return planned.answers.get(reader) ?? this.#plan(reader, docset, planned)
  }

  /** The plans for all readers, those who leave an axis open first. */
  each(docset: Docset): PlannedReaders[] {
    const planned = this.#now(docset)
    const all = planned.answers.each(docset.values, (reader) => this.#plan(reader, docset, planned))
    this.#isWhole = true
    this.#before = undefined
    return all.map(({ value }) => value)
  }

  /** What the output for a reader is made from; where the file leads nowhere, no plan is made. */
  traceFor(reader: Reader, docset: Docset): TracedReaders {
    // Of what is planned, the text need not be looked at.
    return this.#held.planned?.answers.get(reader) ?? this.#bareIn(docset) ?? this.#told(reader, docset)
  }

  #told(reader: Reader, docset: Docset): TracedReaders {
    const told = this.#teller.for(reader, docset)
    return this.#teller === this ? told : remember(this.#retold, told, () => ({ ...told }))
  }

  /** What is planned already, each with those who share it. */
  planned({ values }: Docset): readonly Alike<PlannedReaders>[] {
    return this.#held.planned?.answers.known(values) ?? []
  }

  /** What the outputs for all readers are made from, as the distinct plans say; where the file leads nowhere, none is made. */
  traced(docset: Docset): ReadonlySet<Traced> {
    const bare = this.#bareIn(docset)
    return bare ? new Set([bare.plan]) : this.#teller.distinct(docset)
  }

  /** What is looked for on behalf of all readers; found out once. */
  looked(docset: Docset): Looked {
    return (this.#looked ??= this.#bareIn(docset) ? nothing : this.#findLooked(docset))
  }

  /** Whether no more has to be planned to know what is looked for on behalf of all readers. */
  isLookedThrough(docset: Docset): boolean {
    return this.#teller.#isWhole || this.#bareIn(docset) !== undefined
  }

  /** The distinct plans for all readers. */
  distinct(docset: Docset): ReadonlySet<Plan> {
    return new Set(this.each(docset).map(({ plan }) => plan))
  }

  /** By key of what their outputs are made from, the readers, in the fewest boxes; none is in two of them. */
  readersBy<Key>(keysOf: (traced: Traced) => Iterable<Key>, docset: Docset): ReadonlyMap<Key, readonly ReaderBox[]> {
    const [first, ...others] = this.traced(docset)
    if (first && others.length === 0) return new Map(Array.from(keysOf(first), (key) => [key, everybody]))
    return this.#teller.#now(docset).answers.boxes(({ plan }) => keysOf(plan), docset.values)
  }

  // What its plans say of a file that leads nowhere is known without them.
  #bareIn(docset: Docset): TracedReaders | undefined {
    const { path } = this
    return (this.#bare ??= {
      of:
        (!this.#isVariant || docset.names.variants(path).length === 0) && docset.leads(path)?.length === 0
          ? { plan: { source: path, steps: [], absent: [], frames: [] }, looked: new Set([path]) }
          : undefined,
    }).of
  }

  #findLooked(docset: Docset): Looked {
    const times = new Map<string, number>()
    let spare = Infinity
    for (const { plan, looked } of this.#teller.each(docset)) {
      spare = Math.min(spare, plan.spare)
      for (const path of looked) times.set(path, Math.max(times.get(path) ?? 0, plan.shown.get(path) ?? Infinity))
    }
    times.delete(this.path)
    const shown = new Map([...times].filter(([, most]) => most < Infinity))
    return { paths: [...times.keys()], isHinted: [...this.#teller.distinct(docset)].some(isHinted), shown, spare }
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

const nothing: Looked = { paths: [], isHinted: false, shown: new Map(), spare: 0 }
