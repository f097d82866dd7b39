import { resolve } from 'node:path'
import { findConfig } from '../../node/find-config.js'
import { openDocs } from '../../node/open-docs.js'
import { areSame } from '../../node/same-options.js'
import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import { openingFrom } from '../opening-from.js'
import type { LoaderContext } from './loader-context.js'

/** Docs that are held, and for whom. */
interface Held {
  readonly by: readonly [folder: string, options: Partial<DocsOptions>]
  docs: Docs
}

const held: Held[] = []

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
    await hold(docs, [rootContext, options])
  }
}

/** Holds docs in place of those that were held for the same options. */
async function hold(docs: Docs, by: Held['by']): Promise<void> {
  const place = held.find((other) => areSame(other.by, by))
  if (!place) return void held.push({ by, docs })
  const before = place.docs
  place.docs = docs
  await before.close()
}

// Without a root, there has to be one.
function configOf({ root, config = root === undefined }: Partial<DocsOptions>, folder: string): string | undefined {
  if (typeof config === 'string') return resolve(folder, config)
  return config ? findConfig(folder) : undefined
}
