import type { Alias, Settings } from '../../model/settings.js'
import { isRelativeImport } from '../../model/url.js'

/**
 * The paths that a path stands for by its alias, in order; `undefined` where it starts with none. An alias ends where a
 * segment does: `@site` is none of `@sites/a`.
 */
export function pathsByAlias(path: string, settings: Pick<Settings, 'aliases'>): readonly string[] | undefined {
  const alias = aliasAt(path, settings)
  return alias?.folders.map((folder) => inFolder(folder, path.slice(alias.start.length)))
}

/** The alias that a path starts with. */
export function aliasAt(path: string, { aliases }: Pick<Settings, 'aliases'>): Alias | undefined {
  if (isRelativeImport(path)) return undefined
  return aliases.find(({ start }) => {
    const rest = path.slice(start.length)
    return path.startsWith(start) && (start.endsWith('/') || rest === '' || rest.startsWith('/'))
  })
}

/** A path in a folder from the docs root, which may have slashes around it. */
export function inFolder(folder: string, path: string): string {
  const rest = path.replace(/^\/+/, '')
  const within = folder.replace(/^\/+|\/$/g, '')
  return within === '' ? rest : `${within}/${rest}`
}
