import type { Docset } from '../../docset/docset.js'
import { isInBoxes } from '../../graph/trace.js'
import type { PackStore } from '../../model/cache-options.js'
import { hash } from '../../model/hash.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { KeyOfPage } from './page-key.js'
import { packPage, unpackPage, type PageRecord, type TraceRecord } from './page-pack.js'
import { StoredOutput } from './stored-output.js'
import { stateOf } from './trace-state.js'

/** What is known of a page in the store. */
interface StoredPage extends Pick<PageRecord, 'traces' | 'outputs'> {
  readonly key: string
  /** Which traces are true still; found out when it is first asked for. */
  readonly isTrue: Map<TraceRecord, boolean>
}

/** Of how many pages records are held; those of others are read again. */
const mostPages = 100

/** The records of pages in a store. */
export class StoredPages {
  readonly #store: PackStore
  readonly #keyOf: KeyOfPage
  readonly #pages = new WeakMap<Docset, Map<string, StoredPage>>()

  constructor(store: PackStore, keyOf: KeyOfPage) {
    this.#store = store
    this.#keyOf = keyOf
  }

  /** The output of a page for a reader, where what it was made from is true still. */
  find(docset: Docset, page: string, reader: Reader): StoredOutput | undefined {
    const stored = this.#pageOf(docset, page)
    const trace = stored.traces.find((one) => isInBoxes([one.readers], reader) && isTrueOf(one, stored, docset, page))
    const pack = trace && stored.outputs.get(trace.decisions)
    return pack && new StoredOutput(trace, pack, docset)
  }

  /**
   * Stores outputs of a page, and what they are made from, beside what is true still. Another process may have stored others
   * since, of other files: none of these is taken for what was made here.
   */
  add(docset: Docset, page: string, made: Pick<PageRecord, 'traces' | 'outputs'>): void {
    const stored = this.#pageOf(docset, page)
    const left = stored.traces.filter((trace) => isTrueOf(trace, stored, docset, page))
    const isLeft = new Set(left.map(({ decisions }) => decisions))
    const outputs = new Map([...[...stored.outputs].filter(([decisions]) => isLeft.has(decisions)), ...made.outputs])
    const isMade = new Set(made.traces.map(({ readers }) => JSON.stringify(readers)))
    const others = left.filter(({ readers }) => !isMade.has(JSON.stringify(readers)))
    const traces = [...made.traces, ...others].filter(({ decisions }) => outputs.has(decisions))
    this.#pagesOf(docset).set(page, { key: stored.key, traces, outputs, isTrue: new Map() })
    const pack = packPage({ values: hashValues(docset), traces, outputs }, stored.key)
    if (pack) this.#store.set(stored.key, pack)
  }

  #pageOf(docset: Docset, page: string): StoredPage {
    const pages = this.#pagesOf(docset)
    const [oldest] = pages.keys()
    if (oldest !== undefined && pages.size > mostPages) pages.delete(oldest)
    return remember(pages, page, () => this.#read(docset, page))
  }

  #pagesOf(docset: Docset): Map<string, StoredPage> {
    return remember(this.#pages, docset, () => new Map<string, StoredPage>())
  }

  #read(docset: Docset, page: string): StoredPage {
    const key = this.#keyOf(page, docset.textHash(page))
    const pack = this.#store.get(key)
    const record = pack && unpackPage(pack, key)
    const { traces, outputs } = record?.values === hashValues(docset) ? record : nothing
    return { key, traces, outputs, isTrue: new Map() }
  }
}

const nothing: Pick<PageRecord, 'traces' | 'outputs'> = { traces: [], outputs: new Map() }

function isTrueOf(trace: TraceRecord, { isTrue }: StoredPage, docset: Docset, page: string): boolean {
  return remember(isTrue, trace, () => {
    const { variants, files } = stateOf(docset, page, trace)
    return files === trace.files && variants.join('\n') === trace.variants.join('\n')
  })
}

const known = new WeakMap<Docset['values'], string>()

const hashValues = ({ values }: Docset): string => remember(known, values, () => hash(JSON.stringify(values)))
