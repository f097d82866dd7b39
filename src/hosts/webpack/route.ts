import type { MDXModule } from 'mdx/types.js'
import type { Reader } from '../../model/reader.js'

/** A page for a reader, at its address. */
export interface Route {
  /** Path of the page in the docs: `guides/create-user.mdx`. */
  readonly page: string
  /** Segments of its address, without extension and `index`: `['guides', 'create-user']`. */
  readonly segments: readonly string[]
  readonly reader: Reader
  /** Loads the module of the page. */
  readonly load: () => Promise<MDXModule>
}
