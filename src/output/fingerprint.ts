import type { Docset } from '../docset/docset.js'
import { hash } from '../model/hash.js'
import type { Options } from '../model/options.js'
import { isMarkup } from '../model/path.js'
import { valueOf, type Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { version } from '../model/version.js'
import { hintsOf } from '../plan/hints.js'
import type { TracedReaders } from '../plan/page-plans.js'
import { describeOptions } from './describe-options.js'

/**
 * Takes the fingerprints of a resolver: hashes of all that its outputs depend on. Of the 64 digits, the first 40 are of the
 * files, which those who share a plan have in common, the others of the options and of whom the output is for.
 */
export class Fingerprints {
  readonly #options: Options | undefined
  readonly #docsets = new WeakMap<Docset, Map<string, string>>()
  // What a plan was made from is as it was for as long as the plan is kept.
  readonly #plans = new WeakMap<TracedReaders, string>()
  #described: string | undefined

  constructor(options: Options | undefined) {
    this.#options = options
  }

  /** The fingerprint of an output. */
  of(docset: Docset, page: string, reader: Reader, planned: TracedReaders): string {
    const made = remember(this.#plans, planned, () => this.#ofPlanned(docset, page, planned))
    const readers = remember(this.#docsets, docset, () => new Map<string, string>())
    const named = JSON.stringify(docset.axes.map(({ name }) => valueOf(reader, name) ?? null))
    return made + remember(readers, named, () => this.#ofReader(docset, named))
  }

  #ofReader({ values }: Docset, named: string): string {
    this.#described ??= describeOptions(this.#options)
    return hash(JSON.stringify([version, this.#described, values, named])).slice(40)
  }

  #ofPlanned(docset: Docset, page: string, { plan, looked }: TracedReaders): string {
    const { names, settings } = docset
    const files = [...new Set([...looked].map((path) => names.find(path) ?? path))].sort().map((path) => {
      if (!names.has(path)) return [path]
      const scope = isMarkup(path) && !settings.isPartial(path) ? docset.scope(path) : null
      return [path, docset.textHash(path), scope]
    })
    return hash(JSON.stringify([page, plan.source, docset.scope(page), files, hintsOf(plan, names)])).slice(0, 40)
  }
}
