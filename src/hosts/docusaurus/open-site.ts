import { docusaurus } from '../../dialects/docusaurus.js'
import { expectObject } from '../../model/expect.js'
import type { DocsOptions } from '../../node/docs-options.js'
import { openDocs } from '../../node/open-docs.js'
import { excludesIn } from '../excludes.js'
import { readerFor } from '../reader-of-file.js'
import { remarkPartials } from '../remark-partials.js'
import type { SiteOptions, SitePartials } from './site-partials.js'
import { sitePlugin } from './site-plugin.js'
import { parseOutput } from './parse-output.js'

/** Opens the docs of a site, and makes of them what its config takes. */
export async function openSite(options: SiteOptions): Promise<SitePartials> {
  expectObject('options', options)
  const { sdk, reader: given, ...rest } = options
  const reader = readerFor(sdk, given)
  // What is said beside a config file counts more than what stands in it.
  const usual: DocsOptions = rest.config === undefined ? { root: '.', ignore: ignored, dialect: docusaurus() } : {}
  const docs = await openDocs({ ...usual, ...rest })
  return {
    docs,
    plugin: sitePlugin(docs, reader, rest),
    // The loader shows messages, with their lines, and has read what has changed.
    remark: [remarkPartials, { docs, reader, throwFatal: false }],
    exclude: (...folders) => [...excludedByItself, ...excludesIn(folders, docs, reader)],
    parseFrontMatter: parseOutput(docs, reader),
  }
}

const ignored = ['**/node_modules', '**/.*', 'build', 'static']

/** What Docusaurus leaves out of folders of content unless `exclude` says otherwise. */
const excludedByItself = ['**/_*.{js,jsx,ts,tsx,md,mdx}', '**/_*/**', '**/*.test.{js,jsx,ts,tsx}', '**/__tests__/**']
