import { hash } from '../../model/hash.js'
import type { Options } from '../../model/options.js'
import { isMarkup } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'
import { version } from '../../model/version.js'
import { packVersion } from '../../source/pack/envelope.js'
import { sourceTold } from '../../source/pack/pack-source.js'
import { areDescribed, describeOptions } from '../describe-options.js'

/** The key of what is stored of a page, by its path and the hash of its text. */
export type KeyOfPage = (page: string, textHash: string) => string

/** The keys under which a resolver will look for pages among some files. */
export function keysOfPages(
  files: ReadonlyMap<string, string | null>,
  options: Options | undefined,
  settings: Settings,
): string[] {
  const keyOf = createPageKeys(options, settings)
  if (keyOf === undefined) return []
  return [...files].flatMap(([path, text]) =>
    text === null || !isMarkup(path) || settings.isPartial(path) ? [] : [keyOf(path, hash(text))],
  )
}

/** Makes keys for a resolver; `undefined` where its outputs hang on what nobody names. */
export function createPageKeys(options: Options | undefined, settings: Settings): KeyOfPage | undefined {
  const told = sourceTold(settings)
  if (!settings.cache.outputs || told === undefined || !areDescribed(options)) return undefined
  const common = hash(JSON.stringify([version, packVersion, describeOptions(options)]))
  return (page, textHash) => hash(JSON.stringify(['page', common, told(page), page, textHash]))
}
