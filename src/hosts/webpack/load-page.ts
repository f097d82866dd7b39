import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import type { Resolved } from '../../output/resolved.js'
import { toHostMessage, type HostMessage } from '../host-message.js'
import { makeHostPage } from '../host-page.js'
import type { Loaded, LoaderContext } from './loader-context.js'
import type { SortedOptions } from './loader-options.js'
import { mdxOptionsOf } from './mdx-options.js'
import { resolveFresh } from './resolve-fresh.js'
import { tellMessages } from './tell-messages.js'

/** A page that is loaded, for a reader. */
export interface PageRequest {
  readonly path: string
  readonly reader: Reader
  readonly source: string
  readonly options: SortedOptions
}

/** Loads a page of the docs, and tells the bundler what it hangs on, and what is wrong. */
export async function loadPage(context: LoaderContext, docs: Docs, request: PageRequest): Promise<Loaded> {
  const { path, reader, source, options } = request
  const output = await resolveFresh(docs, path, reader)
  for (const each of output.dependencies) context.addDependency(docs.absolute(each))
  for (const each of output.missing) context.addMissingDependency(docs.absolute(each))
  if (options.as !== 'js') {
    if (!options.quiet) tellMessages(context, messagesOf(docs, output))
    return { code: options.as === 'mdx' ? docs.resolver.toMdx(output) : source }
  }
  const page = await makeHostPage(docs, path, reader, await mdxOptionsOf(options.mdx, context))
  if (!options.quiet) tellMessages(context, page.messages)
  return { code: page.code, map: page.map ?? undefined }
}

function messagesOf(docs: Docs, { files }: Resolved): HostMessage[] {
  return files.flatMap(({ path, value, messages }) =>
    messages.map((message) => toHostMessage(message, docs.absolute(path), String(value))),
  )
}
