import { expectOptions, expectType } from '../model/expect.js'
import type { Docs } from './docs.js'
import type { DocsOptions } from './docs-options.js'
import { FolderDocs } from './folder-docs.js'
import { configOptionNames, loadConfig, type LoadedConfig } from './load-config.js'
import { dialectNamed } from './named-dialect.js'
import { warn } from './on-error.js'
import { OpenedDocs } from './opened-docs.js'
import { Reading } from './reading.js'
import { expectRoot } from './root-folder.js'
import { shareDocs } from './shared-docs.js'

const ofOneCall: readonly string[] = ['config', 'onError', 'onProgress']

/**
 * Opens the docs of a folder: reads its files, and makes a resolver of them. Who opens the same folder with the same
 * options (data alike, and the same functions) while it is open shares its resolver.
 *
 * @throws {TypeError} where there is no such folder, or an option is not as described
 */
export async function openDocs(options: DocsOptions): Promise<Docs> {
  const { config, onError = warn, onProgress, ...said } = expectOptions(options, [...configOptionNames, ...ofOneCall])
  expectType('onError', onError, 'function')
  if (onProgress !== undefined) expectType('onProgress', onProgress, 'function')
  const loaded = await load(config, said.root)
  const { root: given, ...all } = { ...loaded?.options, ...withoutUndefined(said) }
  const root = expectRoot(given)
  const { ignore, extensions, followSymlinks, dialect: named, ...resolving } = all
  const reading = new Reading({ ignore, extensions, followSymlinks })
  const dialect = typeof named === 'string' ? dialectNamed(named) : named
  const share = await shareDocs(root, all, onError, (tell) =>
    FolderDocs.open({ root, reading, onError: tell }, { ...resolving, ...(dialect && { dialect }) }),
  )
  const docs = new OpenedDocs(root, loaded?.path, share)
  try {
    if (onProgress) await docs.parse(onProgress)
  } catch (error) {
    // Nobody else could.
    await docs.close()
    throw error
  }
  return docs
}

async function load(config: unknown, root: string | undefined): Promise<LoadedConfig | undefined> {
  if (config === undefined || config === false) return undefined
  if (config === true) return loadConfig(true, root)
  expectType('config', config, 'string')
  return loadConfig(config)
}

// What is left undefined is not said.
function withoutUndefined<Given extends object>(given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]: [string, unknown]) => value !== undefined),
  ) as Given
}
