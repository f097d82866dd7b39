import type { Docset } from '../../docset/docset.js'
import { firstOf, type Alike } from '../../model/answers.js'
import type { ReaderBox } from '../../model/dependency.js'
import { hash } from '../../model/hash.js'
import type { Options } from '../../model/options.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { Settings } from '../../model/settings.js'
import { isHinted } from '../../plan/hints.js'
import { findingsOf } from '../../plan/notices.js'
import type { PlannedReaders } from '../../plan/page-plans.js'
import type { Plan } from '../../plan/plan.js'
import type { Plans } from '../../plan/plans.js'
import type { Flattened } from '../../tree/flatten.js'
import { dependenciesOf, lookupsOf } from '../dependencies.js'
import { readersOf } from '../outputs.js'
import { isBuiltFor } from '../outside-scope.js'
import { packOutput, type OutputFiles } from './output-pack.js'
import { createPageKeys } from './page-key.js'
import type { TraceRecord } from './page-pack.js'
import type { StoredOutput } from './stored-output.js'
import { StoredPages } from './stored-pages.js'
import { stateOf } from './trace-state.js'

/** Outputs of one page that are not stored yet, by their decisions. */
interface Made {
  readonly at: Plans
  readonly page: string
  readonly outputs: Map<string, Uint8Array>
}

/**
 * Outputs from one process to the next, those of a page together: each by what it was made from. One is found without a plan
 * where no file that its plan looked for is another, and none of their variant files has come or gone. What hangs on the
 * names of all files is not stored.
 */
export class OutputStore {
  readonly #pages: StoredPages
  /** Of plans whose outputs are packed. */
  readonly #decisions = new WeakMap<Plan, string>()
  readonly #traces = new WeakMap<PlannedReaders, TraceRecord>()
  #made: Made | undefined
  /** The page of which more outputs will be made. */
  #held: string | undefined

  private constructor(pages: StoredPages) {
    this.#pages = pages
  }

  /** `undefined` where there is no store, or outputs hang on what nobody names. */
  static of(options: Options | undefined, settings: Settings): OutputStore | undefined {
    const { store } = settings.cache
    const keyOf = store && createPageKeys(options, settings)
    return keyOf && new OutputStore(new StoredPages(store, keyOf))
  }

  /** The output of a page for a reader; none for whom it is not built for, who is told so. */
  find(docset: Docset, page: string, reader: Reader): StoredOutput | undefined {
    return isBuiltFor(page, reader, docset) ? this.#pages.find(docset, page, reader) : undefined
  }

  /** What was decided for each reader of a page: those alike share an output; `undefined` where that of any is not stored. */
  decisions(docset: Docset, page: string): ReadonlyMap<Reader, string> | undefined {
    const decisions = new Map<Reader, string>()
    for (const reader of readersOf(page, docset)) {
      const stored = this.#pages.find(docset, page, reader)
      if (stored === undefined) return undefined
      decisions.set(reader, stored.trace.decisions)
    }
    return decisions
  }

  /** Takes an output that was made. It is stored once all that are planned of its page are made, or one of another page is. */
  keep(at: Plans, page: string, reader: Reader, { tree, findings }: Flattened): void {
    const { plan } = at.for(page, reader)
    if (isHinted(plan) || !isBuiltFor(page, reader, at.docset)) return
    if (this.#made?.at !== at || this.#made.page !== page) this.#store()
    const { outputs } = (this.#made ??= { at, page, outputs: new Map() })
    if (!this.#decisions.has(plan)) {
      const isFine = [...findingsOf(plan, at.docset, findings)].length === 0
      const pack = packOutput({ tree, isFine }, filesOf(plan, page), at.docset)
      const decisions = hash(plan.signature)
      this.#decisions.set(plan, decisions)
      if (pack) outputs.set(decisions, pack)
    }
    if (this.#held !== page && plannedOf(at, page).every(({ value }) => this.#decisions.has(value.plan))) this.#store()
  }

  /** Waits for more outputs of a page, until it is let go, or one of another page is made. */
  hold(page: string): void {
    this.#held = page
  }

  /** Stores what was made of the page that was held. */
  letGo(): void {
    this.#held = undefined
    this.#store()
  }

  #store(): void {
    const made = this.#made
    this.#made = undefined
    if (made === undefined) return
    const { at, page, outputs } = made
    const planned = plannedOf(at, page)
    if (outputs.size === 0 && planned.every(({ value }) => this.#traces.has(value))) return
    const traces = planned.flatMap((alike) => {
      const decisions = this.#decisions.get(alike.value.plan)
      if (decisions === undefined) return []
      return [remember(this.#traces, alike.value, () => traceOf(at.docset, page, alike, decisions))]
    })
    this.#pages.add(at.docset, page, { traces, outputs })
  }
}

function traceOf(
  docset: Docset,
  page: string,
  { value: { plan, looked: all }, values }: Alike<PlannedReaders>,
  decisions: string,
): TraceRecord {
  const made = { ...filesOf(plan, page), looked: [...all].sort() }
  const lookups = lookupsOf(plan, firstOf(values), docset)
  return { readers: boxOf(values), ...made, ...stateOf(docset, page, made), lookups, decisions }
}

const plannedOf = (at: Plans, page: string): readonly Alike<PlannedReaders>[] =>
  at
    .of(page)
    .planned(at.docset)
    .filter(({ value }) => !isHinted(value.plan))

const boxOf = (values: Alike<unknown>['values']): ReaderBox =>
  Object.fromEntries(Object.entries(values).map(([axis, some]) => [axis, some.map((value) => value ?? null)]))

const filesOf = (plan: Plan, page: string): OutputFiles => ({
  source: plan.source,
  dependencies: dependenciesOf(plan, page),
})
