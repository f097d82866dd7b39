import { folderOf, formOf, normalizePath } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'
import { inFolder, isRelative, pathsByAlias } from './aliases.js'

/**
 * The paths that a specifier of a module may mean, in the order in which they are looked for, without regard to
 * extensions; none where it leads out of the docs.
 *
 * @param from path of the file that holds it
 */
export function pathsOfSpecifier(specifier: string, from: string, settings: Pick<Settings, 'aliases'>): string[] {
  const slashed = specifier.replaceAll('\\', '/')
  const aliased = pathsByAlias(slashed, settings)
  if (aliased === undefined && /^[a-z][a-z0-9+.-]*:/i.test(slashed)) return []
  const paths = aliased ?? [isRelative(slashed) ? inFolder(folderOf(from), slashed) : slashed]
  return paths.flatMap((path) => {
    const within = normalizePath(path.replace(/^\/+/, ''))
    return within === undefined || within === '' ? [] : [formOf(within)]
  })
}
