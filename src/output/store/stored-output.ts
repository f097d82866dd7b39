import type { Docset } from '../../docset/docset.js'
import type { PackStore } from '../../model/cache-options.js'
import { lazy } from '../../model/remember.js'
import { unpackOutput, type OutputRecord } from './output-pack.js'
import type { TraceRecord } from './page-record.js'

/** An output that was made before. */
export class StoredOutput {
  readonly trace: TraceRecord
  /** Reads it; `undefined` where the store has lost it. */
  readonly open: () => OutputRecord | undefined

  constructor(trace: TraceRecord, docset: Docset, store: PackStore) {
    this.trace = trace
    this.open = lazy(() => {
      const pack = store.get(trace.output)
      return pack && unpackOutput(pack, trace.output, trace, docset)
    })
  }
}
