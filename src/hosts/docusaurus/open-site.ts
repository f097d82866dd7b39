import { relative, resolve, sep } from 'node:path'
import { docusaurus } from '../../dialects/docusaurus.js'
import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import { excludes } from '../excludes.js'
import { remarkPartials } from '../remark-partials.js'
import type { SiteOptions, SitePartials } from './site-partials.js'
import { sitePlugin } from './site-plugin.js'
import { parseOutput } from './parse-output.js'

/** Opens the docs of a site, and makes of them what its config takes. */
export async function openSite(options: SiteOptions): Promise<SitePartials> {
  const { sdk, reader: given = {}, ...rest } = options
  const reader: Reader = { ...(sdk !== undefined && { sdk }), ...given }
  const docs = await openDocs({ root: '.', ignore: usuallyIgnored, dialect: docusaurus(), ...rest })
  return {
    docs,
    plugin: sitePlugin(docs, reader, rest),
    // The loader shows messages, with their lines, and has read what has changed.
    remark: [remarkPartials, { docs, reader, throwFatal: false }],
    exclude: (folder) => [...excludedByItself, ...excludedIn(folder, docs, reader)],
    parseFrontMatter: parseOutput(docs, reader),
  }
}

const usuallyIgnored = ['**/node_modules', '**/.*', 'build', 'static']

/** What Docusaurus leaves out of folders of content unless `exclude` says otherwise. */
const excludedByItself = ['**/_*.{js,jsx,ts,tsx,md,mdx}', '**/_*/**', '**/*.test.{js,jsx,ts,tsx}', '**/__tests__/**']

function excludedIn(folder: string, docs: Docs, reader: Reader): string[] {
  const path = relative(docs.root, resolve(folder)).split(sep).join('/')
  return path.startsWith('..') ? [] : excludes(docs, { reader, folder: path })
}
