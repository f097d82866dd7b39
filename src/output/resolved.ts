import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { Docset } from '../directives/docset.js'
import type { Target } from '../pipeline/frame.js'
import { flatten, type Flattened } from '../pipeline/flatten.js'
import { toMessage } from '../messages/diagnostic.js'
import { copyPlain } from '../source/plain-data.js'

/** One page for one target. The tree is made when it is first asked for; the fingerprint does without it. */
export interface Resolved {
  /** Path of the page. */
  readonly path: string
  /** The SDK it was resolved for; `undefined` without one. */
  readonly sdk: string | undefined
  /** The flat tree: fresh, shared with no other output, yours to change. */
  readonly tree: Root
  /** The file it was made from (the page, or a variant file): path, source as value, and all messages about this output. */
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

/** What an output is made from. */
export interface OutputPlan {
  readonly docset: Docset
  readonly path: string
  /** Path of the file it is made from. */
  readonly source: string
  /** Variant files of the page that were looked for and are not there. */
  readonly missing: readonly string[]
  readonly target: Target
  readonly fingerprint: () => string
}

// A class, not an object of getters: of those the engine makes a shape for each, which keeps its output alive.
class PlannedOutput implements Resolved {
  readonly path: string
  readonly sdk: string | undefined
  readonly #plan: OutputPlan
  #flattened: Flattened | undefined
  #file: VFile | undefined
  #frontmatter: Record<string, unknown> | undefined
  #fingerprint: string | undefined

  constructor(plan: OutputPlan) {
    this.path = plan.path
    this.sdk = plan.target.sdk
    this.#plan = plan
  }

  get tree(): Root {
    return this.#make().tree
  }

  get file(): VFile {
    return (this.#file ??= this.#makeFile())
  }

  get frontmatter(): Record<string, unknown> {
    const { docset, source } = this.#plan
    return (this.#frontmatter ??= { ...(copyPlain(docset.document(source).frontmatter) as object) })
  }

  get dependencies(): readonly string[] {
    const { path, source } = this.#plan
    return [...(source === path ? [] : [source]), ...this.#make().dependencies]
  }

  get missing(): readonly string[] {
    return [...new Set([...this.#plan.missing, ...this.#make().missing])]
  }

  get fingerprint(): string {
    return (this.#fingerprint ??= this.#plan.fingerprint())
  }

  #make(): Flattened {
    const { docset, path, source, target } = this.#plan
    return (this.#flattened ??= flatten(docset, path, source, target))
  }

  #makeFile(): VFile {
    const { docset, source } = this.#plan
    const file = new VFile({ path: source, value: docset.source(source) })
    file.messages.push(...this.#make().notices.map(({ diagnostic, chain }) => toMessage(diagnostic, chain)))
    return file
  }
}

/** Plans an output; it is made when its tree, messages or dependencies are first asked for. */
export function planOutput(plan: OutputPlan): Resolved {
  return new PlannedOutput(plan)
}
