import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { resolveFresh } from '../fresh-output.js'
import { messagesOf } from '../host-message.js'
import { makeHostPage } from '../host-page.js'
import type { Loaded, LoaderContext } from './loader-context.js'
import type { LoaderOutput, SortedOptions } from './loader-options.js'
import { mdxOptionsOf } from './mdx-options.js'
import { tellMessages } from './tell-messages.js'

/** A page that is loaded, for a reader. */
export interface PageRequest {
  readonly path: string
  readonly reader: Reader
  readonly source: string
  readonly as: LoaderOutput
  readonly options: SortedOptions
}

/** Loads a page of the docs, and tells the bundler what it hangs on, and what is wrong. */
export async function loadPage(context: LoaderContext, docs: Docs, request: PageRequest): Promise<Loaded> {
  const { path, reader, source, as, options } = request
  const output = await resolveFresh(docs, path, (resolver) => resolver.resolve(path, reader))
  for (const each of output.dependencies) context.addDependency(docs.absolute(each))
  for (const each of output.missing) context.addMissingDependency(docs.absolute(each))
  if (as !== 'js') {
    if (!options.quiet)
      tellMessages(
        context,
        messagesOf(output, (each) => docs.absolute(each)),
      )
    return { code: as === 'mdx' ? docs.resolver.toMdx(output) : source }
  }
  const mdx = await mdxOptionsOf(options.mdx, context)
  const page = await makeHostPage(docs, path, reader, mdx)
  if (!options.quiet) tellMessages(context, page.messages)
  return { code: page.code, map: page.map ?? undefined }
}
