import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { resolveFresh } from '../fresh-output.js'
import { messagesOf } from '../host-message.js'
import { makeHostPage } from '../host-page.js'
import { writeFlatPage } from './flat-page.js'
import type { Loaded, LoaderContext } from './loader-context.js'
import type { LoaderOutput, SortedOptions } from './loader-options.js'
import { mdxOptionsOf } from './mdx-options.js'
import { tellMessages } from './tell-messages.js'

/** A page that is loaded, for a reader. */
export interface PageRequest {
  readonly path: string
  readonly reader: Reader
  /** What the loader before this one has handed on. */
  readonly given: Loaded
  readonly as: LoaderOutput
  readonly options: SortedOptions
}

/** Loads a page of the docs, and tells the bundler what it hangs on, and what is wrong. */
export async function loadPage(context: LoaderContext, docs: Docs, request: PageRequest): Promise<Loaded> {
  const { path, reader, given, as, options } = request
  const output = await resolveFresh(docs, path, (resolver) => resolver.resolve(path, reader))
  for (const each of output.dependencies) context.addDependency(docs.absolute(each))
  for (const each of output.missing) context.addMissingDependency(docs.absolute(each))
  if (as !== 'js') {
    if (!options.quiet)
      tellMessages(
        context,
        messagesOf(output, (each) => docs.absolute(each)),
      )
    return as === 'mdx' ? { code: writeFlatPage(output, docs, context.resourceQuery.slice(1)) } : given
  }
  const mdx = await mdxOptionsOf(options.mdx, context)
  const page = await makeHostPage(docs, path, reader, mdx)
  if (!options.quiet) tellMessages(context, page.messages)
  return { code: page.code, map: page.map ?? undefined }
}
