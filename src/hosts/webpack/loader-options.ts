import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import type { Reader } from '../../model/reader.js'
import { expectAmong, expectObject, expectType } from '../../model/expect.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { readerFor } from '../reader-of-file.js'

/** What is handed on of a page. */
export type LoaderOutput = (typeof outputs)[number]

// One object, so that all pages have one processor.
const noMdx: CompileOutputOptions = {}

const outputs = ['js', 'mdx', 'source'] as const

/** Options of the loader. All may be JSON; where a host takes functions, those of the docs and of MDX may be any. */
export interface LoaderOptions extends Partial<DocsOptions> {
  /** Docs that are open, in place of options that open them. */
  readonly docs?: Docs
  /** The SDK that pages are made for, where the query of an import, `?sdk=go`, names none. Default: it stays open. */
  readonly sdk?: string
  /** The same for any axis: `{ audience: 'llm' }`. */
  readonly reader?: Reader
  /**
   * What is handed on: a module in JavaScript, flat MDX text for a loader that compiles it, or the source as it was, for
   * a loader that resolves it itself; dependencies and messages are told in any case. Default: `'js'`, and `'mdx'` where
   * another loader compiles MDX after this one.
   */
  readonly as?: LoaderOutput
  /** Options of `@mdx-js/mdx`, or the path, from the project, of a module that exports them by default. */
  readonly mdx?: CompileOutputOptions | string
  /** Whether pages stand in the chunk that lists them, and not each in its own. Default: `false`. */
  readonly eager?: boolean
  /** Whether messages are left to another build of the same pages. Default: `false`. */
  readonly quiet?: boolean
  /** Of this package: bundlers that keep what was made make it again for another one. It does nothing else. */
  readonly version?: string
}

/** The options of a loader, sorted by whom they are for. */
export interface SortedOptions {
  readonly docs: Docs | Partial<DocsOptions>
  readonly reader: Reader
  readonly as: LoaderOutput | undefined
  readonly mdx: CompileOutputOptions | string
  readonly eager: boolean
  readonly quiet: boolean
}

/** @throws {TypeError} where an option of the loader's own is not as described */
export function sortOptions(given: unknown): SortedOptions {
  expectObject('options', given)
  return sort(given)
}

function sort({
  docs,
  sdk,
  reader = {},
  as,
  mdx = noMdx,
  eager = false,
  quiet = false,
  version: _,
  ...opening
}: LoaderOptions): SortedOptions {
  expectObject('reader', reader)
  expectType('eager', eager, 'boolean')
  expectType('quiet', quiet, 'boolean')
  if (typeof mdx !== 'string') expectObject('mdx', mdx)
  return {
    docs: docs ?? opening,
    reader: readerFor(sdk, reader),
    as: as === undefined ? as : expectAmong(outputs, 'option `as`', as),
    mdx,
    eager,
    quiet,
  }
}
