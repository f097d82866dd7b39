import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { Docset } from '../directives/docset.js'
import type { Target } from '../pipeline/frame.js'
import { flatten, type Flattened } from '../pipeline/flatten.js'
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

/** Describes an output; it is made when its tree, messages or dependencies are first asked for. */
export function describeOutput(docset: Docset, path: string, source: string, variants: readonly string[], target: Target, fingerprint: () => string): Resolved {
  let made: { readonly output: Flattened; readonly file: VFile } | undefined
  let data: Record<string, unknown> | undefined
  let mark: string | undefined
  const make = (): NonNullable<typeof made> => {
    if (made) return made
    const output = flatten(docset, path, source, target)
    const file = new VFile({ path: source, value: docset.source(source) })
    file.messages.push(...output.messages)
    return (made = { output, file })
  }
  const own = source === path ? [] : [source]
  return {
    path,
    sdk: target.sdk,
    get tree() { return make().output.tree },
    get file() { return make().file },
    get frontmatter() { return (data ??= copyPlain(docset.document(source).frontmatter) as Record<string, unknown>) },
    get dependencies() { return [...own, ...make().output.dependencies] },
    get missing() { return [...new Set([...variants, ...make().output.missing])] },
    get fingerprint() { return (mark ??= fingerprint()) },
  }
}
