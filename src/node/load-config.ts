import { existsSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { describeValue } from '../model/describe-value.js'
import { expectType, rejectUnknown } from '../model/expect.js'
import { meant } from '../model/nearest.js'
import { optionNames } from '../model/option-names.js'
import { isRecord } from '../model/record.js'
import { cacheFrom } from './cache/cache-from.js'
import { parsingOptionNames } from './cache/parsing-options.js'
import type { DocsConfig } from './docs-options.js'
import { configNames, findConfig } from './find-config.js'
import { importConfig } from './import-config.js'
import { nearestInFolder } from './nearest-in-folder.js'
import { readingOptionNames } from './reading.js'

/** A config file that was read. */
export interface LoadedConfig {
  /** Absolute path of the file. */
  readonly path: string
  /** What it says; `root` and the folder of a cache are absolute paths. */
  readonly options: DocsConfig & { readonly root: string }
}

/** Gives types to a config file; what it is given is what it returns. */
export function defineConfig(config: DocsConfig): DocsConfig {
  return config
}

/** What a config file may say. */
export const configOptionNames: readonly string[] = [
  'root',
  ...readingOptionNames,
  ...parsingOptionNames,
  ...optionNames,
]

/**
 * Reads a config file: the default export of a module, or JSON.
 *
 * @param config its path, or `true` for the first `mdx-partials.config.{js,mjs,ts,json}` in a folder or around it
 * @param folder what its path is relative to, or where it is looked for (default: the working directory)
 * @throws {TypeError} where there is none, it is of another kind, or it says what no option is
 */
export async function loadConfig(config: string | true, folder: string = process.cwd()): Promise<LoadedConfig> {
  expectType('folder', folder, 'string')
  const path = config === true ? expectConfigAround(resolve(folder)) : expectConfig(config, folder)
  const said = await importConfig(path)
  if (!isRecord(said))
    throw new TypeError(`Expected \`${path}\` to give an object of options by default, not ${describeValue(said)}`)
  rejectUnknown(`option in \`${path}\``, said, configOptionNames)
  const { root = '.', ...options }: DocsConfig = said
  expectType('root', root, 'string')
  const folderOfConfig = dirname(path)
  const { cache } = options
  return {
    path,
    options: {
      ...options,
      root: resolve(folderOfConfig, root),
      ...(cache !== undefined && { cache: cacheFrom(folderOfConfig, cache) }),
    },
  }
}

function expectConfigAround(folder: string): string {
  const path = findConfig(folder)
  if (path !== undefined) return path
  throw new TypeError(`Expected one of \`${configNames.join('`, `')}\` in \`${folder}\` or around it, found none`)
}

function expectConfig(config: unknown, folder: string): string {
  expectType('config', config, 'string')
  const path = resolve(folder, config)
  if (!existsSync(path))
    throw new TypeError(
      `Expected a config file at \`${path}\`, found nothing${meant(nearestInFolder(path, () => true))}`,
    )
  if (['.js', '.mjs', '.ts', '.json'].includes(extname(path))) return path
  throw new TypeError(`Expected a config file that ends in .js, .mjs, .ts or .json, not \`${path}\``)
}
