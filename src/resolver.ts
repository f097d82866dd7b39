import type { Root } from 'mdast'
import { createResolverWith, type CoreResolver } from './core-resolver.js'
import { plansOf } from './internals.js'
import type { Files } from './model/files.js'
import type { Options } from './model/options.js'
import { lazy } from './model/remember.js'
import type { Resolved } from './output/resolved.js'
import { outputToMdx, type OutputToMdxOptions } from './output/to-mdx.js'
import { parserSyntaxOf } from './source/parse.js'
import { toMarkdownExtensionsOf } from './source/remark/processors.js'
import { remarkParser } from './source/remark/remark-parser.js'

/** Resolves the pages of a docs set, knows what they are made from, and writes them. */
export interface Resolver extends CoreResolver {
  /**
   * MDX text of an output, or of a tree that was made of one, also of the nodes that its `remarkPlugins` add.
   * `file` gets a message for each node that has no text, each once; by default the file of the output. Front matter is
   * written unless `frontmatter` is `false`, for a host that takes it off before it compiles.
   *
   * @throws {TypeError} where it is neither an output nor a tree
   */
  toMdx(output: Resolved | Root, options?: OutputToMdxOptions): string
}

/**
 * Makes a resolver of files. It reads and writes nothing, and parses a file when it is first needed: with remark, where
 * the options name no other parser.
 *
 * @param files a `Map` or plain object of path → text, or an iterable of VFiles; paths are from the docs root
 * @param options all have defaults
 * @throws {TypeError} where a file or option is not as described, or two files have the same path
 */
export function createResolver(files: Files, options?: Options): Resolver {
  const resolver = createResolverWith(remarkParser, files, options)
  const extensions = lazy(() => toMarkdownExtensionsOf(parserSyntaxOf(plansOf(resolver).docset.settings)))
  return Object.assign(resolver, {
    toMdx: (output: Resolved | Root, written: OutputToMdxOptions = {}) => outputToMdx(output, written, extensions()),
  })
}
