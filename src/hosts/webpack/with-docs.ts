import { resolve } from 'node:path'
import { findConfig } from '../../node/find-config.js'
import { openDocs } from '../../node/open-docs.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { openingFrom } from '../opening-from.js'
import type { LoaderContext } from './loader-context.js'

const held = new Map<string, Docs>()

/**
 * Loads a file with the docs that a loader is given, or that its options name; paths are from the project. They are opened
 * for each file, so that a config file that changes counts, and held until the next file is loaded: many are at once.
 */
export async function withDocs<Result>(
  options: Docs | Partial<DocsOptions>,
  context: LoaderContext,
  use: (docs: Docs) => Promise<Result>,
): Promise<Result> {
  if ('resolver' in options) return use(options)
  const { rootContext } = context
  const config = configOf(options, rootContext)
  // Before it is read: what is wrong with it goes once it has changed.
  if (config !== undefined) context.addDependency(config)
  const docs = await openDocs({ ...openingFrom(rootContext, options), config: config ?? options.root === undefined })
  try {
    return await use(docs)
  } finally {
    const key = JSON.stringify([rootContext, options])
    const before = held.get(key)
    held.set(key, docs)
    await before?.close()
  }
}

// Without a root, there has to be one.
function configOf({ root, config = root === undefined }: Partial<DocsOptions>, folder: string): string | undefined {
  if (typeof config === 'string') return resolve(folder, config)
  return config ? findConfig(folder) : undefined
}
