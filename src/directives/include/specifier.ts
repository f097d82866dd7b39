import { folderOf, formOf, normalizePath } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'

/**
 * The paths that a specifier of a module may mean, in the order in which they are looked for, without regard to
 * extensions; none where it leads out of the docs.
 *
 * @param from path of the file that holds it
 */
export function pathsOfSpecifier(specifier: string, from: string, { aliases }: Pick<Settings, 'aliases'>): string[] {
  const slashed = specifier.replaceAll('\\', '/')
  const isRelative = /^\.\.?(?:\/|$)/.test(slashed)
  const alias = isRelative ? undefined : aliases.find(({ start }) => slashed.startsWith(start))
  if (alias === undefined && /^[a-z][a-z0-9+.-]*:/i.test(slashed)) return []
  const paths = alias
    ? alias.folders.map((folder) => `${folder.replace(/\/$/, '')}/${slashed.slice(alias.start.length)}`)
    : [isRelative ? `${folderOf(from)}/${slashed}` : slashed]
  return paths.flatMap((path) => {
    const within = normalizePath(path.replace(/^\/+/, ''))
    return within === undefined || within === '' ? [] : [formOf(within)]
  })
}
