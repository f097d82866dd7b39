import type { Reader } from '../../model/reader.js'
import { version } from '../../model/version.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { describeOptions } from '../../output/describe-options.js'
import type { SitePlugin } from './site-partials.js'

/**
 * The plugin that tells webpack what pages are made from. It goes before the loader of Docusaurus, which knows no way to
 * tell, and whose pages webpack keeps on disk from one build to the next.
 */
export function sitePlugin(docs: Docs, reader: Reader, options: Omit<DocsOptions, 'cache'>): () => SitePlugin {
  // What is kept on disk goes by this: pages for others, or by other options, are others.
  const ident = `mdx-partials-${JSON.stringify([version, reader, describeOptions(options)])}`
  return () => ({
    name: 'mdx-partials',
    configureWebpack: (_config, isServer) => {
      // Both builds load each page; one of them says what is wrong.
      const use = { loader: 'mdx-partials/loader', ident, options: { docs, reader, as: 'source', quiet: isServer } }
      // Not `test`, by which Docusaurus tells the rules that have taken care of Markdown.
      return { module: { rules: [{ resource: /\.mdx?$/i, enforce: 'pre', use: [use] }] } }
    },
  })
}
