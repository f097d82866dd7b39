import type { Docset } from '../../docset/docset.js'
import { isInBoxes } from '../../graph/trace.js'
import type { PackStore } from '../../model/cache-options.js'
import { hash } from '../../model/hash.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { KeyOfPage } from './page-key.js'
import { packPage, unpackPage, type TraceRecord } from './page-record.js'
import { hashFilesOf, variantsAmong } from './trace-files.js'

/** What is known of a page in the store. */
interface StoredPage {
  readonly key: string
  traces: readonly TraceRecord[]
  /** Found out when it is first asked for. */
  readonly isTrue: Map<TraceRecord, boolean>
}

/** Of how many pages records are held; those of others are read again. */
const mostPages = 1000

/** The records of pages in a store. */
export class StoredPages {
  readonly #store: PackStore
  readonly #keyOf: KeyOfPage
  readonly #pages = new WeakMap<Docset, Map<string, StoredPage>>()

  constructor(store: PackStore, keyOf: KeyOfPage) {
    this.#store = store
    this.#keyOf = keyOf
  }

  /** What the output of a page for a reader was made from, where that is true still. */
  find(docset: Docset, page: string, reader: Reader): TraceRecord | undefined {
    const stored = this.#pageOf(docset, page)
    return stored.traces.find((trace) => isInBoxes([trace.readers], reader) && isTrueOf(trace, stored, docset, page))
  }

  /** Notes what outputs of a page are made from, beside what is true still. */
  note(docset: Docset, page: string, made: readonly TraceRecord[]): void {
    const stored = this.#pageOf(docset, page)
    const isMade = new Set(made.map(({ readers }) => JSON.stringify(readers)))
    const others = stored.traces.filter(
      (trace) => !isMade.has(JSON.stringify(trace.readers)) && isTrueOf(trace, stored, docset, page),
    )
    stored.traces = [...made, ...others]
    const pack = packPage({ values: hashValues(docset), traces: stored.traces }, stored.key)
    if (pack) this.#store.set(stored.key, pack)
  }

  #pageOf(docset: Docset, page: string): StoredPage {
    const pages = remember(this.#pages, docset, () => new Map<string, StoredPage>())
    const [oldest] = pages.keys()
    if (oldest !== undefined && pages.size > mostPages) pages.delete(oldest)
    return remember(pages, page, () => this.#read(docset, page))
  }

  #read(docset: Docset, page: string): StoredPage {
    const key = this.#keyOf(page, docset.textHash(page))
    const pack = this.#store.get(key)
    const record = pack && unpackPage(pack, key)
    return { key, traces: record?.values === hashValues(docset) ? record.traces : [], isTrue: new Map() }
  }
}

function isTrueOf(trace: TraceRecord, { isTrue }: StoredPage, docset: Docset, page: string): boolean {
  return remember(isTrue, trace, () => {
    const { looked, variants, files } = trace
    const are = variantsAmong(looked, docset)
    const isSame = are.length === variants.length && are.every((path, index) => path === variants[index])
    return isSame && hashFilesOf(docset, page, trace) === files
  })
}

const known = new WeakMap<Docset['values'], string>()

const hashValues = ({ values }: Docset): string => remember(known, values, () => hash(JSON.stringify(values)))
