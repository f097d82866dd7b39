import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Reader } from '../../model/reader.js'
import { expectAmong, expectObject } from '../../model/expect.js'

/** What is made of a page beyond the options of its docs. */
export interface PageOptions {
  /** The SDK of imports that name none, such as `./guide.mdx`. Default: none, conditions on SDKs stay. */
  readonly sdk?: string
  /** Values of any axes for imports that name none. Default: none. */
  readonly reader?: Reader
  /** Options of `@mdx-js/mdx`, such as `remarkPlugins`. `development` is that of the host, by default. */
  readonly mdx?: CompileOutputOptions
  /** A module that MDX makes, or flat MDX text for a plugin that compiles it. Default: `'js'`. */
  readonly as?: 'js' | 'mdx'
}

export type PartialsOptions = DocsOptions & PageOptions

/** The options of the docs, and those of their pages. */
export interface SplitOptions {
  readonly opening: DocsOptions
  readonly page: PageOptions
}

/** @throws {TypeError} where `as` is neither `'js'` nor `'mdx'`, or the options are no object */
export function splitOptions(options: PartialsOptions): SplitOptions {
  expectObject('options', options)
  const { sdk, reader, mdx, as = 'js', ...opening } = options
  expectAmong(['js', 'mdx'], 'option `as`', as)
  return { opening, page: { as, ...(sdk !== undefined && { sdk }), ...(reader && { reader }), ...(mdx && { mdx }) } }
}
