import type { VFile } from 'vfile'
import type { Options } from '../model/options.js'
import type { Outputs } from '../output/outputs.js'
import type { Resolver } from '../resolver.js'
import type { ReadDocsOptions } from './read-docs.js'

/** What `openDocs` opens: a folder, and the options of its resolver. */
export interface DocsOptions extends ReadDocsOptions, Options {
  /** The folder of the docs; relative to the working directory. */
  readonly root: string
}

/** What a change of files did. */
export interface DocsChanges {
  /** The outputs there are now that may differ from before, sorted by page. */
  readonly changed: readonly Outputs[]
  /** The outputs there are no longer, sorted by page. */
  readonly removed: readonly Outputs[]
  /** The files at fault now, each with its messages: those that the change touched. */
  readonly messages: readonly VFile[]
}

/** What `watch` calls for each burst of changes. */
export type OnChange = (changes: DocsChanges) => void

/** The docs of a folder: one for a root in a process. */
export interface Docs {
  /** Absolute path of the folder, links resolved. */
  readonly root: string
  readonly resolver: Resolver
  /** The path, from the root, of a file; `undefined` for one outside of it. */
  pathOf(absolute: string): string | undefined
  /** The absolute path of a file of the docs. */
  absolute(path: string): string
  /** Reads these files again, absolute or from the root, or else all that are there, and takes in what changed. */
  refresh(paths?: readonly string[]): Promise<DocsChanges>
  /** Watches the folder until the docs are closed. */
  watch(onChange: OnChange): Promise<void>
  /** Ends watching, and lets go of the docs once everybody who opened them has closed them. */
  close(): Promise<void>
}
