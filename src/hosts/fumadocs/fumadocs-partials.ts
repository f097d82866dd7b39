import { fumadocs } from '../../dialects/fumadocs.js'
import type { Reader } from '../../model/reader.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import { excludesIn } from '../excludes.js'
import { freshOutputOf } from '../fresh-output.js'
import { readerFor } from '../reader-of-file.js'
import type { RemarkPartialsOptions } from '../remark-options.js'
import { framedPartials } from './framed-partials.js'

/** Options of the docs of collections. Unless a `config` file says all, `dialect` is `fumadocs()`. */
export interface CollectionOptions extends DocsOptions {
  /** The SDK that the docs are built for. Default: what hangs on it stays. */
  readonly sdk?: string | undefined
  /** The same for any axis. */
  readonly reader?: Reader
}

/** What `source.config.ts` takes from us, each part where it goes. */
export interface CollectionPartials {
  /** For `files` of the docs of a folder: all that are pages of their own. */
  readonly files: (folder: string) => string[]
  /** For `mdxOptions.remarkPlugins`, the first of them. */
  readonly remark: [plugin: typeof framedPartials, options: RemarkPartialsOptions]
  /** For `plugins`: front matter is that of the variant file, where one stands in for a page. */
  readonly plugin: CollectionPlugin
  readonly docs: Docs
}

/** A plugin of fumadocs-mdx, as far as this one is. */
export interface CollectionPlugin {
  readonly name: string
  readonly doc: {
    frontmatter(this: { readonly filePath: string }, data: Record<string, unknown>): Promise<Record<string, unknown>>
  }
}

/**
 * What `source.config.ts` takes from us.
 *
 * @throws {TypeError} (rejects) where an option is not as described, or a value is not declared
 */
export async function fumadocsPartials(options: CollectionOptions): Promise<CollectionPartials> {
  const { sdk, reader: given, ...rest } = options
  const reader = readerFor(sdk, given)
  // What is said beside a config file counts more than what stands in it.
  const opening: DocsOptions = rest.config === undefined ? { dialect: fumadocs(), ...rest } : rest
  const docs = await openDocs(opening)
  return {
    docs,
    files: (folder) => ['**/*.{md,mdx}', ...excludesIn(folder, docs, reader).map((glob) => `!${glob}`)],
    remark: [framedPartials, { ...opening, reader }],
    plugin: {
      name: 'mdx-partials',
      doc: {
        async frontmatter(data) {
          const path = docs.pathOf(this.filePath)
          const output = path === undefined ? undefined : await freshOutputOf(docs, path, () => reader)
          return output === undefined ? data : output.frontmatter
        },
      },
    },
  }
}
