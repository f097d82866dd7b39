import type { Docset } from '../docset/docset.js'
import type { ReaderBox } from '../model/dependency.js'
import { nearestVariant } from '../model/file-names.js'
import { AskedReader, valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { planOutput, type Plan } from './plan.js'

/** The plan of all readers who give the same answers. */
export interface PlannedReaders {
  /** Readers who decide alike share one plan. */
  readonly plan: Plan
  /** Paths that were looked for on their behalf. */
  readonly looked: ReadonlySet<string>
}

/** What a page asks its readers next, and what comes of each answer. */
interface Question {
  readonly axis: string
  readonly answers: Map<string | undefined, Answered>
}

type Answered = Question | PlannedReaders

/**
 * The plans of one page. An axis is asked for when something hangs on it, and readers are told apart by that alone: a
 * page on which nothing varies has one plan, whatever the number of readers.
 */
export class PagePlans {
  readonly path: string
  /** Every path that was looked for on behalf of some reader. */
  readonly looked = new Set<string>()
  readonly #isVariant: boolean
  readonly #isDeep: boolean
  readonly #bySignature = new Map<string, Plan>()
  #root: Answered | undefined

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
    let at = this.#root
    while (at !== undefined && 'axis' in at) at = at.answers.get(valueOf(reader, at.axis))
    return at ?? this.#plan(reader, docset)
  }

  /** The plans for all readers, those who leave an axis open first. */
  *each(docset: Docset): Generator<PlannedReaders> {
    this.for({}, docset)
    if (this.#root) yield* this.#eachBelow(this.#root, {}, docset)
  }

  /** The distinct plans for all readers. */
  distinct(docset: Docset): ReadonlySet<Plan> {
    return new Set([...this.each(docset)].map(({ plan }) => plan))
  }

  /** The readers whose plan is as it should be, in the fewest boxes; none is in two of them. */
  readersWhere(isRight: (planned: PlannedReaders) => boolean, { values }: Docset): readonly ReaderBox[] {
    return this.#root ? boxesOf(this.#root, isRight, values) : nobody
  }

  /** What is planned so far. */
  *planned(at = this.#root): Generator<PlannedReaders> {
    if (at === undefined) return
    if ('plan' in at) yield at
    else for (const answered of at.answers.values()) yield* this.planned(answered)
  }

  *#eachBelow(at: Answered, reader: Reader, docset: Docset): Generator<PlannedReaders> {
    if ('plan' in at) return yield at
    const values = docset.values[at.axis] ?? []
    for (const value of [undefined, ...values]) {
      const next = value === undefined ? reader : { ...reader, [at.axis]: value }
      if (!at.answers.has(value)) this.for(next, docset)
      const answered = at.answers.get(value)
      if (answered) yield* this.#eachBelow(answered, next, docset)
    }
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
    for (const path of plan.looked) this.looked.add(path)
    this.#put([...asked.asked], reader, planned)
    return planned
  }

  // The same question comes next after the same answers.
  #put(axes: readonly string[], reader: Reader, planned: PlannedReaders): void {
    let put = (answered: Answered): Answered => (this.#root ??= answered)
    for (const axis of axes) {
      const question = put({ axis, answers: new Map() })
      if (!('axis' in question) || question.axis !== axis)
        throw new Error(`Expected readers to be asked for \`${axis}\``)
      const value = valueOf(reader, axis)
      put = (answered) => remember(question.answers, value, () => answered)
    }
    put(planned)
  }
}

const everybody: readonly ReaderBox[] = [{}]
const nobody: readonly ReaderBox[] = []

function boxesOf(
  at: Answered,
  isRight: (planned: PlannedReaders) => boolean,
  values: Docset['values'],
): readonly ReaderBox[] {
  if ('plan' in at) return isRight(at) ? everybody : nobody
  const groups = new Map<unknown, { readonly values: (string | null)[]; readonly boxes: readonly ReaderBox[] }>()
  for (const value of [undefined, ...(values[at.axis] ?? [])]) {
    const answered = at.answers.get(value)
    if (answered === undefined) continue
    const boxes = boxesOf(answered, isRight, values)
    const key = boxes === everybody || boxes === nobody ? boxes : JSON.stringify(boxes)
    remember(groups, key, () => ({ values: [], boxes })).values.push(value ?? null)
  }
  const [first, ...rest] = groups.values()
  if (rest.length === 0) return first?.boxes ?? nobody
  return [...groups.values()].flatMap((group) => group.boxes.map((box) => ({ [at.axis]: group.values, ...box })))
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
}
