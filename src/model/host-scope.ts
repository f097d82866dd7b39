import type { Names } from './names.js'

/** What a file says that a scope may be read from. */
export interface ScopeSource {
  readonly path: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** What `export const` gives a value that is known without running anything, by name. */
  readonly exports: Readonly<Record<string, unknown>>
  /** The values that are declared, by axis. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

/**
 * Where the scope of a page stands: values by axis, ids or labels. `null` is everybody, an empty list nobody; `undefined`
 * leaves it to the front matter.
 */
export type ReadScope = (file: ScopeSource) => Readonly<Record<string, Names | null | undefined>> | undefined
