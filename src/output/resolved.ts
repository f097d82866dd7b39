import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { dependenciesOf, missingOf } from './dependencies.js'
import type { Docset } from '../docset/docset.js'
import { toMessage } from '../messages/diagnostic.js'
import { valueOf, type Reader } from '../model/reader.js'
import { findingsOf } from '../plan/notices.js'
import type { Plan } from '../plan/plan.js'
import { copyPlain } from '../source/plain-data.js'
import { flatten, type Flattened } from '../tree/flatten.js'

/** One page for one reader. The tree is made when it is first asked for; all else does without it, but for the messages. */
export interface Resolved {
  /** Path of the page. */
  readonly path: string
  /** The SDK it was resolved for; `undefined` without one. */
  readonly sdk: string | undefined
  /** Who it was resolved for. */
  readonly reader: Reader
  /** The flat tree: fresh, shared with no other output, yours to change. */
  readonly tree: Root
  /** The file it was made from (the page, or a variant file): path, text as value, and all messages about this output. */
  readonly file: VFile
  /** Front matter of that file; a fresh plain object. */
  readonly frontmatter: Record<string, unknown>
  /** Paths of every file this output was made from but the page itself, in order of first use. */
  readonly dependencies: readonly string[]
  /** Paths that were looked for and are not there, in order: what a watcher should watch too. */
  readonly missing: readonly string[]
  /** SHA-256, in hex, of all that this output depends on: equal fingerprints, equal output. */
  readonly fingerprint: string
}

/** What an output is made by. */
export interface OutputRequest {
  readonly docset: Docset
  /** Path of the page. */
  readonly path: string
  readonly reader: Reader
  /** Whether a variant file may stand in for the page. */
  readonly isVariant: boolean
  readonly plan: () => Plan
  readonly fingerprint: () => string
}

// A class, not an object of getters: of those the engine makes a shape for each, which keeps its output alive.
class PlannedOutput implements Resolved {
  readonly path: string
  readonly sdk: string | undefined
  readonly reader: Reader
  readonly #request: OutputRequest
  #flattened: Flattened | undefined
  #file: VFile | undefined
  #frontmatter: Record<string, unknown> | undefined
  #fingerprint: string | undefined

  constructor(request: OutputRequest) {
    this.path = request.path
    this.sdk = valueOf(request.reader, 'sdk')
    this.reader = request.reader
    this.#request = request
  }

  get tree(): Root {
    return this.#make().tree
  }

  get file(): VFile {
    return (this.#file ??= this.#makeFile())
  }

  get frontmatter(): Record<string, unknown> {
    const { docset, plan } = this.#request
    return (this.#frontmatter ??= { ...(copyPlain(docset.document(plan().source).frontmatter) as object) })
  }

  get dependencies(): readonly string[] {
    return dependenciesOf(this.#request.plan(), this.path)
  }

  get missing(): readonly string[] {
    const { plan, docset, isVariant, reader } = this.#request
    return missingOf(plan(), isVariant ? this.path : undefined, reader, docset)
  }

  get fingerprint(): string {
    return (this.#fingerprint ??= this.#request.fingerprint())
  }

  #make(): Flattened {
    const { docset, path, plan, reader } = this.#request
    return (this.#flattened ??= flatten(docset, path, plan(), reader))
  }

  #makeFile(): VFile {
    const { docset, plan } = this.#request
    const path = plan().source
    const file = new VFile({ path, value: docset.source(path) })
    for (const { diagnostic, chain } of findingsOf(plan(), docset, this.#make().findings)) {
      file.messages.push(toMessage(diagnostic, chain))
    }
    return file
  }
}

/** Takes note of an output; it is made when its tree or messages are first asked for. */
export function planResolved(request: OutputRequest): Resolved {
  return new PlannedOutput(request)
}
