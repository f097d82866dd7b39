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
 * Takes the fingerprints of a resolver: hashes of all that its outputs depend on. What is long is hashed once: files for those
 * who share a plan, options for each reader.
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
    return this.ofFiles(docset, reader, this.filesOf(docset, page, planned))
  }

  /** The same, where the hash of its files is known. */
  ofFiles(docset: Docset, reader: Reader, files: string): string {
    const readers = remember(this.#docsets, docset, () => new Map<string, string>())
    const named = JSON.stringify(docset.axes.map(({ name }) => valueOf(reader, name) ?? null))
    return hash(files + remember(readers, named, () => this.#ofReader(docset, named)))
  }

  /** What a fingerprint says of files. */
  filesOf(docset: Docset, page: string, planned: TracedReaders): string {
    return remember(this.#plans, planned, () => {
      const { plan, looked } = planned
      return hashFiles(docset, { page, source: plan.source, looked, hints: hintsOf(plan, docset.names) })
    })
  }

  #ofReader({ values }: Docset, named: string): string {
    this.#described ??= describeOptions(this.#options)
    return hash(JSON.stringify([version, this.#described, values, named]))
  }
}

/** What an output is made from. */
export interface MadeFrom {
  /** Path of the page. */
  readonly page: string
  /** Path of the file that it is made from: the page, or a variant file. */
  readonly source: string
  /** Paths that were looked for, found or not. */
  readonly looked: Iterable<string>
  /** What hangs on the names of all other files. */
  readonly hints: ReturnType<typeof hintsOf>
}

/** A hash of all files that an output is made from, as they are now. */
export function hashFiles(docset: Docset, { page, source, looked, hints }: MadeFrom): string {
  const { names, settings } = docset
  const files = [...new Set([...looked].map((path) => names.find(path) ?? path))].sort().map((path) => {
    if (!names.has(path)) return [path]
    const scope = isMarkup(path) && !settings.isPartial(path) ? docset.scope(path) : null
    return [path, docset.textHash(path), scope]
  })
  return hash(JSON.stringify([page, source, docset.scope(page), files, hints]))
}
