import { plansOf } from '../internals.js'
import type { Docs } from '../node/docs.js'

/** Whether a file of the docs is there, as they were last read; what is ignored is not. */
export function hasFile(path: string, { resolver }: Docs): boolean {
  return plansOf(resolver).docset.names.has(path)
}
