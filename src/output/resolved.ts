import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { aboutReaders } from './about.js'
import { dependenciesOf, lookupsOf, missingOf } from './dependencies.js'
import { readersOf } from './outputs.js'
import { outsideScope } from './outside-scope.js'
import { tellFindings, type Told } from './told.js'
import type { Docset } from '../docset/docset.js'
import type { SeverityOf } from '../messages/severity.js'
import type { About } from '../messages/to-message.js'
import { valueOf, type Reader } from '../model/reader.js'
import { lazy } from '../model/remember.js'
import { findingsOf } from '../plan/notices.js'
import type { Traced } from '../plan/page-plans.js'
import type { Plan } from '../plan/plan.js'
import { copyPlain } from '../source/plain-data.js'
import { examine, flatten, type Flattened } from '../tree/flatten.js'
import type { StoredOutput } from './store/stored-output.js'

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
  /**
   * The file it was made from (the page, or a variant file): path, text as value, and all messages about this output.
   * What is wrong in another file stands at the include that leads to it; its reason says where it is, and `cause` is
   * the message of that file.
   */
  readonly file: VFile
  /**
   * The same file with its own messages alone, then every other file at fault with its own, each at its true place; for
   * reporters.
   */
  readonly files: readonly VFile[]
  /** Front matter of that file; a fresh plain object. */
  readonly frontmatter: Record<string, unknown>
  /** Paths of every file this output was made from but the page itself, in order of first use. */
  readonly dependencies: readonly string[]
  /** Paths that were looked for and are not there, in order: what a watcher should watch too. */
  readonly missing: readonly string[]
  /** 64 hex digits, of SHA-256, of all that this output depends on: equal fingerprints, equal output. */
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
  /** Those who share the output (default: whom it is made for). */
  readonly readers?: readonly Reader[] | undefined
  readonly severityOf: SeverityOf
  /** What is stored of it, if anything is; found once. */
  readonly stored: () => StoredOutput | undefined
  /** Takes what was made, to store it. */
  readonly keep: (flattened: Flattened) => void
  readonly plan: () => Plan
  readonly trace: () => Traced
  readonly fingerprint: () => string
}

// A class, not an object of getters: of those the engine makes a shape for each, which keeps its output alive.
class PlannedOutput implements Resolved {
  readonly path: string
  readonly sdk: string | undefined
  readonly reader: Reader
  readonly #request: OutputRequest
  #flattened: Flattened | undefined
  #told: Told | undefined
  #frontmatter: Record<string, unknown> | undefined
  #fingerprint: string | undefined

  constructor(request: OutputRequest) {
    this.path = request.path
    this.sdk = valueOf(request.reader, 'sdk')
    this.reader = request.reader
    this.#request = request
  }

  get tree(): Root {
    return (this.#request.stored()?.open() ?? this.#make()).tree
  }

  get file(): VFile {
    return this.#tell().file
  }

  get files(): readonly VFile[] {
    return this.#tell().files
  }

  get frontmatter(): Record<string, unknown> {
    const { docset } = this.#request
    return (this.#frontmatter ??= { ...(copyPlain(docset.frontmatter(this.#source)) as object) })
  }

  get dependencies(): readonly string[] {
    const { stored, trace } = this.#request
    const known = stored()?.trace.dependencies
    return known ? [...known] : dependenciesOf(trace(), this.path)
  }

  get missing(): readonly string[] {
    const { stored, trace, docset, isVariant, reader } = this.#request
    const lookups = stored()?.trace.lookups ?? lookupsOf(trace(), reader, docset)
    return missingOf(lookups, isVariant ? this.path : undefined, reader, docset)
  }

  get fingerprint(): string {
    return (this.#fingerprint ??= this.#request.fingerprint())
  }

  /** What gives the text of a file of an output as it was then; `undefined` for what is no output. */
  static textsOf(output: object): ((path: string) => string) | undefined {
    return #request in output ? output.#request.docset.source : undefined
  }

  /** The files that an output was made from, and the path of its own; `undefined` for what is no output. */
  static madeOf(output: object): MadeOf | undefined {
    if (!(#request in output)) return undefined
    return { docset: output.#request.docset, source: output.#source }
  }

  get #source(): string {
    const { stored, plan } = this.#request
    return stored()?.trace.source ?? plan().source
  }

  #make(): Flattened {
    if (this.#flattened) return this.#flattened
    const { docset, plan, keep } = this.#request
    this.#flattened = flatten(docset, plan())
    keep(this.#flattened)
    return this.#flattened
  }

  #tell(): Told {
    return (this.#told ??= this.#makeTold())
  }

  #makeTold(): Told {
    const { docset, path, stored, plan: planned, reader, severityOf } = this.#request
    const about = lazy(() => this.#about())
    if (stored()?.open()?.isFine) return tellFindings([], this.#source, docset, severityOf, about)
    const plan = planned()
    // What is stored is not made again for its messages.
    const found = stored()?.open() ? examine(docset, plan) : this.#make().findings
    const inTree = [...outsideScope(docset, path, plan, reader), ...found]
    return tellFindings(findingsOf(plan, docset, inTree), plan.source, docset, severityOf, about)
  }

  // Of a reader who leaves an axis open, whoever of the page's has the values it names.
  #about(): About {
    const { docset, path, reader, readers } = this.#request
    const alike = readersOf(path, docset).filter((candidate) =>
      Object.entries(reader).every(([axis, value]) => valueOf(candidate, axis) === value),
    )
    const about = readers ?? (alike.length > 0 ? alike : [reader])
    return aboutReaders(about, about, docset)
  }
}

/** What an output was made of. */
export interface MadeOf {
  readonly docset: Docset
  /** The path of its own file: the page, or a variant file. */
  readonly source: string
}

/** Takes note of an output; it is made when its tree or messages are first asked for. */
export function planResolved(request: OutputRequest): Resolved {
  return new PlannedOutput(request)
}

/** What gives the text of a file that an output was made from; `undefined` for what no resolver made. */
export function textsOf(output: Resolved): ((path: string) => string) | undefined {
  return typeof output === 'object' && (output as unknown) !== null ? PlannedOutput.textsOf(output) : undefined
}

/** What an output was made of; `undefined` for what no resolver made. */
export function madeOf(output: Resolved): MadeOf | undefined {
  return typeof output === 'object' && (output as unknown) !== null ? PlannedOutput.madeOf(output) : undefined
}
