import type { Docset } from '../../docset/docset.js'
import { firstOf, type Alike } from '../../model/answers.js'
import type { PackStore } from '../../model/cache-options.js'
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
import { createPageKeys, type KeyOfPage } from './page-key.js'
import type { TraceRecord } from './page-record.js'
import { StoredOutput } from './stored-output.js'
import { StoredPages } from './stored-pages.js'
import { hashFilesOf, variantsAmong } from './trace-files.js'

/**
 * Outputs from one process to the next: for each page what its outputs were made from, and each output by all that it hangs
 * on. One is found without a plan where no file that its plan looked for is another, and none of their variant files has
 * come or gone. What hangs on the names of all files is not stored.
 */
export class OutputStore {
  readonly #store: PackStore
  readonly #keyOf: KeyOfPage
  readonly #pages: StoredPages
  readonly #keys = new WeakMap<Plan, string>()
  readonly #packed = new WeakSet<Plan>()
  readonly #records = new WeakMap<PlannedReaders, TraceRecord>()

  private constructor(store: PackStore, keyOf: KeyOfPage) {
    this.#store = store
    this.#keyOf = keyOf
    this.#pages = new StoredPages(store, keyOf)
  }

  /** `undefined` where there is no store, or outputs hang on what nobody names. */
  static of(options: Options | undefined, settings: Settings): OutputStore | undefined {
    const { store } = settings.cache
    const keyOf = store && createPageKeys(options, settings)
    return keyOf && new OutputStore(store, keyOf)
  }

  /** The output of a page for a reader, unless that is planned already. */
  find(at: Plans, page: string, reader: Reader): StoredOutput | undefined {
    const { docset } = at
    // Whom it is not built for is told so.
    const trace = isBuiltFor(page, reader, docset) ? this.#traceOf(at, page, reader) : undefined
    return trace && new StoredOutput(trace, docset, this.#store)
  }

  /** By their decisions, the readers of a page who share an output; `undefined` where that of any is not stored. */
  groups(at: Plans, page: string): ReadonlyMap<string, readonly Reader[]> | undefined {
    const groups = new Map<string, Reader[]>()
    for (const reader of readersOf(page, at.docset)) {
      const trace = this.#traceOf(at, page, reader)
      if (trace === undefined) return undefined
      remember(groups, trace.decisions, (): Reader[] => []).push(reader)
    }
    return groups
  }

  /** Stores an output that was made, and what those of its page are made from, as far as they are planned. */
  keep(at: Plans, page: string, planned: PlannedReaders, { tree, findings }: Flattened): void {
    const { docset } = at
    const { plan } = planned
    if (isHinted(plan)) return
    if (!this.#packed.has(plan)) {
      this.#packed.add(plan)
      const isFine = [...findingsOf(plan, docset, findings)].length === 0
      const key = this.#keyOfOutput(docset, page, planned)
      const pack = packOutput({ tree, isFine }, key, filesOf(plan, page), docset)
      if (pack) this.#store.set(key, pack)
    }
    if (this.#records.has(planned)) return
    const all = at.of(page).planned(docset)
    const stored = all.filter(({ value }) => !isHinted(value.plan))
    const records = stored.map((alike) => remember(this.#records, alike.value, () => this.#record(docset, page, alike)))
    this.#pages.note(docset, page, records)
  }

  #traceOf(at: Plans, page: string, reader: Reader): TraceRecord | undefined {
    return at.of(page).isPlanned(reader) ? undefined : this.#pages.find(at.docset, page, reader)
  }

  #record(docset: Docset, page: string, { value: planned, values }: Alike<PlannedReaders>): TraceRecord {
    const { plan } = planned
    const looked = [...planned.looked].sort()
    return {
      readers: boxOf(values),
      ...filesOf(plan, page),
      looked,
      variants: variantsAmong(looked, docset),
      files: hashFilesOf(docset, page, { source: plan.source, looked }),
      lookups: lookupsOf(plan, firstOf(values), docset),
      decisions: hash(plan.signature),
      output: this.#keyOfOutput(docset, page, planned),
    }
  }

  // Those who share a plan may have looked for other files; any of them tells what it is made from.
  #keyOfOutput(docset: Docset, page: string, { plan, looked }: PlannedReaders): string {
    return remember(this.#keys, plan, () => {
      const files = hashFilesOf(docset, page, { source: plan.source, looked })
      return hash(JSON.stringify(['output', this.#keyOf(page, ''), docset.values, files, plan.signature]))
    })
  }
}

const boxOf = (values: Alike<unknown>['values']): ReaderBox =>
  Object.fromEntries(Object.entries(values).map(([axis, some]) => [axis, some.map((value) => value ?? null)]))

const filesOf = (plan: Plan, page: string): OutputFiles => ({
  source: plan.source,
  dependencies: dependenciesOf(plan, page),
})
