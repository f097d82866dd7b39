import { folderOf, relativePath } from './path.js'

/** Attributes of HTML elements that hold URLs. */
export const urlAttributes: ReadonlySet<string> = new Set(['src', 'href', 'poster', 'srcset', 'srcSet'])

/**
 * Whether a URL is relative to the file it stands in: no scheme, host, or leading `/`, and not only a query or hash.
 * One that starts with a mark is a host's own, such as `!term`, `@alias/x` or `~/x`.
 */
export function isRelativeUrl(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#!@$&*=+~:;,|])/i.test(url)
}

/** A relative URL in the words of another folder; query, hash, slash at the end and encoded characters stay. */
export function rebaseUrl(url: string, from: string, to: string): string {
  if (!isRelativeUrl(url)) return url
  const [source, target] = [folderOf(from), folderOf(to)]
  if (source === target) return url
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  const way = relativePath(target, resolveSegments(source, path).join('/'))
  const dotted = path.startsWith('./') && !way.startsWith('.') ? `./${way}` : way
  return (dotted === '' ? '.' : dotted) + (path.endsWith('/') ? '/' : '') + rest
}

/** Rebases each URL of a `srcset`. */
export function rebaseSrcset(srcset: string, from: string, to: string): string {
  return srcset.replace(/(^|,\s+|,(?=[^\s,]+\s))(\s*)([^\s,]\S*[^\s,]|[^\s,])/g, (_, comma: string, space: string, url: string) => comma + space + rebaseUrl(url, from, to))
}

// Unlike a path of a file, a URL may climb above the docs root: the site may have pages there.
function resolveSegments(folder: string, path: string): string[] {
  const segments: string[] = []
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else segments.push(segment)
  }
  return segments
}

/** Whether an import specifier is relative to the module it stands in. */
export const isRelativeImport = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier)

/** A relative import specifier in the words of another folder; it stays one. */
export function rebaseImport(specifier: string, from: string, to: string): string {
  const url = rebaseUrl(specifier, from, to)
  return isRelativeImport(url) ? url : `./${url}`
}
