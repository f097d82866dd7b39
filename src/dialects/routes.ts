import { slug } from 'github-slugger'
import { routeSegments } from '../model/path.js'

/** Ids of headings as GitHub makes them, which most hosts do. */
export const githubSlug = (text: string): string => slug(text)

/** The rest of a path below the first folder of a name, or of several segments, `''` being the root of the files. */
export function belowFolder(path: string, folder: string): string | undefined {
  const at = `/${path}`.indexOf(`/${folder}/`)
  return at === -1 ? undefined : path.slice(at + folder.length + 1)
}

/** A path without the language in its name: `x.fr.mdx` is `x.mdx` in French. */
export const withoutLanguage = (path: string): string => path.replace(/\.[a-z]{2}(?:-[A-Z]{2})?(\.mdx?)$/, '$1')

/** Whether a folder only groups files, as `(guides)` does. */
export const isGroup = (segment: string): boolean => /^\(.+\)$/.test(segment)

/** The route of a file `page.mdx` of Next.js, from the root of the site; `undefined` for what is in no folder `app`. */
export function routeInApp(path: string): string | undefined {
  const below = belowFolder(path, 'app')
  if (below === undefined) return undefined
  const segments = routeSegments(below).filter((segment) => !isGroup(segment))
  return `/${(segments.at(-1) === 'page' ? segments.slice(0, -1) : segments).join('/')}`
}
