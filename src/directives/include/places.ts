import { decode } from '../../model/decode.js'
import { folderOf, normalizePath } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'
import { isRelativeImport } from '../../model/url.js'
import { inFolder, pathsByAlias } from './aliases.js'

/** What is known of a path beside its words. */
export interface PathSetting {
  /** Path of the file that holds it. */
  readonly from: string
  /** The folder that it is in; `''` where it says itself. */
  readonly folder: string
  /** Whether it is the specifier of a module: from the docs root with a slash, too. */
  readonly isSpecifier: boolean
}

/**
 * The places that a path as written may mean, in the order in which they are looked for, without regard to extensions;
 * `undefined` for one that leads out of the docs. It is taken as it is written, then decoded; neither may lead out.
 */
export function placesOf(
  written: string,
  setting: PathSetting,
  settings: Pick<Settings, 'aliases'>,
): (string | undefined)[] {
  const slashed = written.replaceAll('\\', '/')
  return [...new Set([slashed, decode(slashed)])].flatMap(
    (path) => placesByAlias(path, settings) ?? [placeOf(path, setting)],
  )
}

/** The places that a path stands for by its alias. Of several folders, those that lead out count for nothing. */
export function placesByAlias(path: string, settings: Pick<Settings, 'aliases'>): (string | undefined)[] | undefined {
  const places = pathsByAlias(path, settings)?.map(normalizePath)
  const within = places?.filter((place) => place !== undefined)
  return within?.length === 0 ? [undefined] : within
}

function placeOf(path: string, { from, folder, isSpecifier }: PathSetting): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined
  if (folder !== '') return normalizePath(inFolder(folder, path))
  if (isRelativeImport(path)) return normalizePath(inFolder(folderOf(from), path))
  return normalizePath(isSpecifier ? path.replace(/^\/+/, '') : path)
}
