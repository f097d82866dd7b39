import type { VFile } from 'vfile'
import type { Outputs } from '../output/outputs.js'
import type { Resolver } from '../resolver.js'
import type { OnProgress } from './parse-all.js'

/** What a change of files did. */
export interface DocsChanges {
  /** The outputs there are now that may differ from before, sorted by page. */
  readonly changed: readonly Outputs[]
  /** The outputs there are no longer, sorted by page. */
  readonly removed: readonly Outputs[]
  /**
   * The files at fault now, each with its messages: of the files that changed and those that changed outputs are made
   * from. Looked for when it is first asked for.
   */
  readonly messages: readonly VFile[]
}

/** What `watch` calls for each burst of changes. What it throws goes to `onError`. */
export type OnChange = (changes: DocsChanges) => void

/** The docs of a folder: one for a root in a process, for all who open it with the same options. */
export interface Docs {
  /** Absolute path of the folder, links resolved. */
  readonly root: string
  /** Absolute path of the config file that it was opened with. */
  readonly config: string | undefined
  readonly resolver: Resolver
  /**
   * The path, from the root, of a file, whether it is there or not; `undefined` for one outside of it. Links are resolved
   * where they are not followed.
   *
   * @throws {TypeError} where it is no absolute path
   */
  readonly pathOf: (absolute: string) => string | undefined
  /**
   * The absolute path of a file of the docs, whether it is there or not.
   *
   * @throws {TypeError} where it leads out of the root
   */
  readonly absolute: (path: string) => string
  /** Parses all pages and partials that were not parsed before, which else are when they are first needed. */
  parse(onProgress?: OnProgress): Promise<void>
  /**
   * Reads these files and folders again, absolute or from the root, or else all that are there, and takes in what changed.
   * All who watch are told. Paths outside of the root are nothing to it.
   */
  refresh(paths?: Iterable<string>): Promise<DocsChanges>
  /**
   * Watches the folder until the docs are closed. A burst of changes is told once it is over, or has gone on for two
   * seconds; one that leaves all as it was, not.
   *
   * @returns once it watches, and what changed before that is told
   */
  watch(onChange: OnChange): Promise<void>
  /** Ends watching. The docs are let go of once everybody who opened them has closed them. */
  close(): Promise<void>
}
