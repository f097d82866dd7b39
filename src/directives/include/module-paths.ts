import type { FileNames } from '../../model/file-names.js'
import { formOf } from '../../model/path.js'
import type { Settings } from '../../model/settings.js'
import { inSitesAround } from '../../model/site-paths.js'
import { aliasAt } from './aliases.js'
import { placesOf } from './places.js'

/** The file that a specifier of a module names, and the paths that were looked for before it. */
export interface FoundModule {
  /** The path that it should have, where there is none. */
  readonly path: string
  readonly isFile: boolean
  readonly tried: readonly string[]
}

const extensions = ['.js', '.mjs', '.ts', '.mts', '.tsx', '.jsx', '.cjs', '.json']
const endings = [...extensions, ...extensions.map((extension) => `/index${extension}`)]
const data = /\.(?:[cm]?js|m?ts|[jt]sx|json)$/i
const others = /[?!]|\.(?:mdx?|css|s[ac]ss|svg|png|jpe?g|gif|webp|ya?ml|toml|txt|vue|svelte|astro)$/i

/**
 * The places that the specifier of a module may mean, in the order in which they are looked for. Where an alias of a
 * dialect leads, it leads in each folder around the file as well.
 *
 * @param from path of the file that holds it
 */
export function placesOfModule(
  specifier: string,
  from: string,
  settings: Pick<Settings, 'aliases'>,
): readonly (string | undefined)[] {
  const places = placesOf(specifier, { from, folder: '', isSpecifier: true }, settings)
  if (aliasAt(specifier.replaceAll('\\', '/'), settings)?.isOfDialect !== true) return places
  const around = places.flatMap((place) => (place === undefined ? [] : inSitesAround(place, from)))
  return [...new Set([...places, ...around])]
}

/**
 * Finds the module of data that a specifier names; `undefined` where it names none.
 *
 * @param from path of the file that holds it
 */
export function findModule(
  specifier: string,
  from: string,
  names: FileNames,
  settings: Settings,
): FoundModule | undefined {
  if (others.test(specifier)) return undefined
  const paths = placesOfModule(specifier, from, settings).flatMap((place) => {
    if (place === undefined || place === '') return []
    const base = formOf(place)
    return data.test(base) ? [base] : endings.map((ending) => base + ending)
  })
  const index = paths.findIndex((path) => names.has(path))
  const found = names.find(paths[index] ?? '')
  if (found !== undefined) return { path: found, isFile: true, tried: paths.slice(0, index) }
  const [first] = paths
  return first === undefined ? undefined : { path: first, isFile: false, tried: paths }
}
