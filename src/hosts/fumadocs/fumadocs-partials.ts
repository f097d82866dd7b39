import { fumadocs } from '../../dialects/fumadocs.js'
import { expectObject } from '../../model/expect.js'
import type { Reader } from '../../model/reader.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import { readerFor } from '../reader-of-file.js'
import type { RemarkPartialsOptions } from '../remark-options.js'
import { collectionPlugin, type CollectionPlugin } from './collection-plugin.js'
import { framedPartials } from './framed-partials.js'
import { PageGlobs } from './page-globs.js'

/** Options of the docs of collections. Unless a `config` file says all, `dialect` is `fumadocs()`. */
export interface CollectionOptions extends DocsOptions {
  /** The SDK that the docs are built for. Default: what hangs on it stays. */
  readonly sdk?: string | undefined
  /** The same for any axis. */
  readonly reader?: Reader
}

/** What `source.config.ts` takes from us, each part where it goes. */
export interface CollectionPartials {
  /** For `files` of the docs of a folder: all that are pages of their own, kept in step while fumadocs develops. */
  readonly files: (folder: string) => string[]
  /** For `mdxOptions.remarkPlugins`, the first of them. */
  readonly remark: [plugin: typeof framedPartials, options: RemarkPartialsOptions]
  /** For `plugins`: front matter is that of the variant file, where one stands in for a page; keeps `files` in step. */
  readonly plugin: CollectionPlugin
  readonly docs: Docs
}

/**
 * What `source.config.ts` takes from us.
 *
 * @throws {TypeError} (rejects) where an option is not as described, or a value is not declared
 */
export async function fumadocsPartials(options: CollectionOptions): Promise<CollectionPartials> {
  expectObject('options', options)
  const { sdk, reader: given, ...rest } = options
  const reader = readerFor(sdk, given)
  // What is said beside a config file counts more than what stands in it.
  const opening: DocsOptions = rest.config === undefined ? { dialect: fumadocs(), ...rest } : rest
  const docs = await openDocs(opening)
  const globs = new PageGlobs(docs, reader)
  return {
    docs,
    files: (folder) => globs.of(folder),
    remark: [framedPartials, { ...opening, reader }],
    plugin: collectionPlugin(docs, reader, globs),
  }
}
