import { VFile } from 'vfile'
import type { Docs } from '../../node/docs.js'
import { hasFile } from '../has-file.js'
import { loadCompiler } from '../load-compiler.js'
import { readerOfQuery } from '../reader-of-query.js'
import { loadPage } from './load-page.js'
import type { Loaded, LoaderContext } from './loader-context.js'
import { sortOptions, type SortedOptions } from './loader-options.js'
import { mdxOptionsOf } from './mdx-options.js'
import { hasTwinAfter, otherCompiler } from './other-compiler.js'
import { withDocs } from './with-docs.js'

/** What becomes of a file: a page of the docs is resolved, MDX from elsewhere is compiled alone. */
export async function loadModule(context: LoaderContext, given: Loaded): Promise<Loaded> {
  const options = sortOptions(context.getOptions())
  return withDocs(options.docs, context, (docs) => loadWith(docs, context, given, options))
}

async function loadWith(docs: Docs, context: LoaderContext, given: Loaded, options: SortedOptions): Promise<Loaded> {
  const path = docs.pathOf(context.resourcePath)
  const other = otherCompiler(context)
  const as = options.as ?? (other === 'after' ? 'mdx' : 'js')
  if (path !== undefined && (await isThere(docs, path))) {
    const reader = { ...options.reader, ...readerOfQuery(context.resourceQuery, docs.resolver) }
    return {
      ...(await loadPage(context, docs, { path, reader, given, as, options })),
      meta: { ...given.meta, ...made },
    }
  }
  if (other !== undefined || as !== 'js' || isMade(given) || hasTwinAfter(context)) return given
  const { compile } = await loadCompiler(() => import('@mdx-js/mdx'))
  const file = new VFile({ path: context.resourcePath, value: given.code })
  return { code: String(await compile(file, await mdxOptionsOf(options.mdx, context))) }
}

/** Told to one of our own that comes after, with docs of its own. */
const made = { mdxPartials: 'made' }

const isMade = ({ meta }: Loaded): boolean =>
  (meta as Partial<typeof made> | undefined)?.mdxPartials === made.mdxPartials

// What has only come to be there is read first.
async function isThere(docs: Docs, path: string): Promise<boolean> {
  await docs.refresh([path])
  return hasFile(path, docs)
}
