import { resolve } from 'node:path'
import { openDocs } from '../../node/open-docs.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import type { LoaderContext } from './loader-context.js'

const held = new Map<string, Docs>()

/**
 * The docs that a loader is given, or that its options name; paths are from the project. They are opened for each file
 * that is loaded, so that a config file that changes counts, and held until the next one has opened them.
 */
export async function docsOf(options: Docs | Partial<DocsOptions>, context: LoaderContext): Promise<Docs> {
  if ('resolver' in options) return options
  const { rootContext } = context
  const { root, config } = options
  const docs = await openDocs({
    ...options,
    ...(root !== undefined && { root: resolve(rootContext, root) }),
    ...(typeof config === 'string' && { config: resolve(rootContext, config) }),
    ...(root === undefined && config === undefined && { config: true }),
  })
  const key = JSON.stringify([rootContext, options])
  const before = held.get(key)
  held.set(key, docs)
  await before?.close()
  if (docs.config !== undefined) context.addDependency(docs.config)
  return docs
}
