import { append } from '../model/append.js'
import type { ReadScope } from '../model/host-scope.js'
import { withoutMarkup } from '../model/path.js'

/** Where in the docs of a platform a file stands: of one guide, shared by the platform and its guides, or of it alone. */
interface Place {
  readonly platform: string
  readonly guide: string | undefined
  readonly isCommon: boolean
  /** The rest of the path, without its extension and `index`. */
  readonly page: string
}

/** The platforms and guides that paths tell of, and for which of them a page is. */
export function platformsOf(paths: Iterable<string>): { keys: readonly string[]; scope: ReadScope } {
  const places: Place[] = []
  for (const path of paths) append(places, placesOf(path))
  const keys = [...new Set(places.map(keyOf))].sort()
  const own = new Set(places.filter(({ isCommon }) => !isCommon).map((place) => `${keyOf(place)}:${place.page}`))
  const scope: ReadScope = ({ path, frontmatter, values }) => {
    const [place] = placesOf(path)
    // Elsewhere, `sdk` in front matter is the name of a package.
    if (place === undefined) return { sdk: null }
    const { platform, isCommon, page } = place
    const { sdk: declared = [] } = values
    // Without them, a page that is shared would be for nobody, and lost without a word.
    if (isCommon && declared.length === 0) return { sdk: null }
    const shared = declared.filter((key) => key === platform || key.startsWith(`${platform}.`))
    // A platform or a guide with a page of its own at that place has none of what is shared.
    const readers = isCommon ? shared.filter((key) => !own.has(`${key}:${page}`)) : [keyOf(place)]
    const isDeclared = (key: string): boolean => declared.length === 0 || declared.includes(key)
    return { sdk: readers.filter((key) => isDeclared(key) && isSupported(key, frontmatter)) }
  }
  return { keys, scope }
}

function placesOf(path: string): Place[] {
  const [, platform, rest = ''] = /(?:^|\/)platforms\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (platform === undefined) return []
  const [, guide, below] = /^guides\/([^/]+)\/(.+)$/.exec(rest) ?? []
  const isCommon = guide === undefined && rest.startsWith('common/')
  const file = below ?? (isCommon ? rest.slice('common/'.length) : rest)
  return [{ platform, guide, isCommon, page: withoutMarkup(file).replace(/(?:^|\/)index$/, '') }]
}

/** The platform of a guide; a platform is its own. */
export const platformOf = (key: string): string => key.split('.')[0] ?? key

const keyOf = ({ platform, guide }: Place): string => (guide === undefined ? platform : `${platform}.${guide}`)

// In front matter a platform stands for its guides, where the guide itself is not named.
function isSupported(key: string, { supported, notSupported }: Readonly<Record<string, unknown>>): boolean {
  const names = [key, platformOf(key)]
  const listed = (list: unknown, name: string): boolean => Array.isArray(list) && list.includes(name)
  if (listed(supported, key)) return true
  if (Array.isArray(supported) && supported.length > 0 && !names.some((name) => listed(supported, name))) return false
  return !names.some((name) => listed(notSupported, name))
}
