import type { Docset } from '../../docset/docset.js'
import { isInBoxes } from '../../graph/trace.js'
import type { PackStore } from '../../model/cache-options.js'
import { firstOf, type Alike } from '../../model/answers.js'
import type { ReaderBox } from '../../model/dependency.js'
import { hash } from '../../model/hash.js'
import type { Options } from '../../model/options.js'
import { valueOf, type Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import { contains } from '../../model/scope.js'
import type { Settings } from '../../model/settings.js'
import { isHinted } from '../../plan/hints.js'
import { findingsOf } from '../../plan/notices.js'
import type { PlannedReaders } from '../../plan/page-plans.js'
import type { Plan } from '../../plan/plan.js'
import type { Plans } from '../../plan/plans.js'
import type { Flattened } from '../../tree/flatten.js'
import { dependenciesOf, lookupsOf } from '../dependencies.js'
import { hashFiles, type MadeFrom } from '../fingerprint.js'
import { readersOf } from '../outputs.js'
import { packOutput, type OutputFiles } from './output-pack.js'
import { createPageKeys, type KeyOfPage } from './page-key.js'
import { packPage, unpackPage, type TraceRecord } from './page-record.js'
import { StoredOutput } from './stored-output.js'

/** What is known of a page in the store; those of its traces that are true still are found out when they are asked for. */
interface StoredPage {
  readonly key: string
  traces: readonly TraceRecord[]
  readonly isTrue: Map<TraceRecord, boolean>
}

/**
 * Outputs from one process to the next: for each page what its outputs were made from, and each output by all that it hangs
 * on. One is found without a plan where no file that its plan looked for is another, and none of their variant files has
 * come or gone. What hangs on the names of all files is not stored.
 */
export class OutputStore {
  readonly #store: PackStore
  readonly #keyOf: KeyOfPage
  readonly #pages = new WeakMap<Docset, Map<string, StoredPage>>()
  readonly #keys = new WeakMap<Plan, string>()
  readonly #packed = new WeakSet<Plan>()
  readonly #noted = new WeakSet<PlannedReaders>()

  private constructor(store: PackStore, keyOf: KeyOfPage) {
    this.#store = store
    this.#keyOf = keyOf
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
    if (at.of(page).isPlanned(reader) || !isBuiltFor(page, reader, docset)) return undefined
    const trace = this.#traceOf(docset, page, reader)
    return trace && new StoredOutput(trace, docset, this.#store)
  }

  /** By their decisions, the readers of a page who share an output; `undefined` where that of any is not stored. */
  groups(at: Plans, page: string): ReadonlyMap<string, readonly Reader[]> | undefined {
    const { docset } = at
    const groups = new Map<string, Reader[]>()
    for (const reader of readersOf(page, docset)) {
      const trace = at.of(page).isPlanned(reader) ? undefined : this.#traceOf(docset, page, reader)
      if (trace === undefined) return undefined
      remember(groups, trace.decisions, (): Reader[] => []).push(reader)
    }
    return groups
  }

  /** Stores an output that was made, and notes what those of its page are made from, as far as they are planned. */
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
    if (!this.#noted.has(planned)) this.#notePage(at, page)
  }

  #notePage(at: Plans, page: string): void {
    const { docset } = at
    const stored = this.#pageOf(docset, page)
    const known = stored.traces.filter((trace) => this.#isTrue(trace, stored, docset, page))
    const made = at
      .of(page)
      .planned(docset)
      .flatMap(({ value: planned, values }): TraceRecord[] => {
        if (this.#noted.has(planned) || isHinted(planned.plan)) return []
        this.#noted.add(planned)
        return [this.#recordOf(docset, page, planned, values)]
      })
    for (const trace of made) stored.isTrue.set(trace, true)
    stored.traces = [...known, ...made]
    const pack = packPage({ values: hashValues(docset), traces: stored.traces }, stored.key)
    if (pack) this.#store.set(stored.key, pack)
  }

  #recordOf(docset: Docset, page: string, planned: PlannedReaders, values: Alike<unknown>['values']): TraceRecord {
    const { plan } = planned
    const looked = [...planned.looked].sort()
    return {
      readers: boxOf(values),
      ...filesOf(plan, page),
      looked,
      variants: variantsOf(looked, docset),
      files: hashOf(docset, page, { source: plan.source, looked }),
      lookups: lookupsOf(plan, firstOf(values), docset),
      decisions: hash(plan.signature),
      output: this.#keyOfOutput(docset, page, planned),
    }
  }

  // Those who share a plan may have looked for other files; any of them tells what it is made from.
  #keyOfOutput(docset: Docset, page: string, { plan, looked }: PlannedReaders): string {
    return remember(this.#keys, plan, () => {
      const files = hashOf(docset, page, { source: plan.source, looked })
      return hash(JSON.stringify(['output', this.#keyOf(page, ''), docset.values, files, plan.signature]))
    })
  }

  #traceOf(docset: Docset, page: string, reader: Reader): TraceRecord | undefined {
    const stored = this.#pageOf(docset, page)
    return stored.traces.find(
      (trace) => isInBoxes([trace.readers], reader) && this.#isTrue(trace, stored, docset, page),
    )
  }

  #pageOf(docset: Docset, page: string): StoredPage {
    const pages = remember(this.#pages, docset, () => new Map<string, StoredPage>())
    return remember(pages, page, () => {
      const key = this.#keyOf(page, docset.textHash(page))
      const pack = this.#store.get(key)
      const record = pack && unpackPage(pack, key)
      return { key, traces: record?.values === hashValues(docset) ? record.traces : [], isTrue: new Map() }
    })
  }

  #isTrue(trace: TraceRecord, { isTrue }: StoredPage, docset: Docset, page: string): boolean {
    return remember(isTrue, trace, () => {
      const { looked, variants, files } = trace
      return areEqual(variantsOf(looked, docset), variants) && hashOf(docset, page, trace) === files
    })
  }
}

const known = new WeakMap<Docset['values'], string>()

const hashValues = ({ values }: Docset): string => remember(known, values, () => hash(JSON.stringify(values)))

const boxOf = (values: Alike<unknown>['values']): ReaderBox =>
  Object.fromEntries(Object.entries(values).map(([axis, some]) => [axis, some.map((value) => value ?? null)]))

const filesOf = (plan: Plan, page: string): OutputFiles => ({
  source: plan.source,
  dependencies: dependenciesOf(plan, page),
})

// What hangs on the names of other files is not stored.
const hashOf = (docset: Docset, page: string, { source, looked }: Pick<MadeFrom, 'source' | 'looked'>): string =>
  hashFiles(docset, { page, source, looked, hints: [] })

const areEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((path, index) => path === other[index])

function variantsOf(looked: readonly string[], { names }: Docset): string[] {
  return looked.flatMap((path) => names.variants(path).map((variant) => variant.path))
}

// Whom it is not built for is told so.
function isBuiltFor(page: string, reader: Reader, { axes, scope }: Docset): boolean {
  return axes.every(({ name }) => valueOf(reader, name) === undefined) || contains(scope(page), reader)
}
