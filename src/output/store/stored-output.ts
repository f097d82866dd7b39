import type { Docset } from '../../docset/docset.js'
import { lazy } from '../../model/remember.js'
import { unpackOutput, type OutputRecord } from './output-pack.js'
import type { TraceRecord } from './page-pack.js'

/** An output that was made before. */
export class StoredOutput {
  readonly trace: TraceRecord
  /** Unpacks it; `undefined` where it is broken. */
  readonly open: () => OutputRecord | undefined

  constructor(trace: TraceRecord, pack: Uint8Array, docset: Docset) {
    this.trace = trace
    this.open = lazy(() => unpackOutput(pack, trace, docset))
  }
}
