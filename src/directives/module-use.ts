import type { Node } from 'unist'

/** A statement of a file that brings in names of a module, which may be constants. */
export interface ModuleUse {
  readonly kind: 'module'
  /** The specifier as written. */
  readonly src: string
  /** Where it stands. */
  readonly node: Node
}

/** Where a constant was looked for that a file takes from elsewhere. */
export interface ModuleLookup {
  /** The statement of the file itself by which it came. */
  readonly use: ModuleUse
  /** The file; where there is none, the path that it should have. */
  readonly to: string
  readonly isFile: boolean
  /** Paths that were looked for before it and are not there. */
  readonly tried: readonly string[]
}
