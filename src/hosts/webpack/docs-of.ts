import { resolve } from 'node:path'
import { openDocs } from '../../node/open-docs.js'
import type { Docs, DocsOptions } from '../../node/docs.js'
import type { LoaderContext } from './loader-context.js'

const opened = new Map<string, Promise<Docs>>()

/** The docs that a loader's options name; paths are from the project. */
export async function docsOf(options: Partial<DocsOptions>, { rootContext }: LoaderContext): Promise<Docs> {
  const root = resolve(rootContext, options.root ?? '.')
  const key = root
  const docs = opened.get(key) ?? openDocs({ ...options, root })
  opened.set(key, docs)
  return docs
}
