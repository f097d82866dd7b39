import { folderOf, segmentsOf } from './path.js'

/** Attributes that hold URLs on any element of HTML or SVG, as HTML and as JSX write them. */
const urlAttributes: ReadonlySet<string> = new Set(
  'src href poster srcset srcSet imagesrcset imageSrcSet cite formaction formAction xlink:href xlinkHref'.split(' '),
)

/** Attributes that hold URLs on some elements only. */
const urlAttributesOf: Readonly<Record<string, string>> = { data: 'object', action: 'form' }

/** The names of all of them. */
export const urlAttributeNames: ReadonlySet<string> = new Set([...urlAttributes, ...Object.keys(urlAttributesOf)])

/** Whether an attribute of an element of HTML or SVG holds URLs. */
export function holdsUrls(element: string, attribute: string): boolean {
  return (
    urlAttributes.has(attribute) ||
    (Object.hasOwn(urlAttributesOf, attribute) && urlAttributesOf[attribute] === element)
  )
}

/**
 * Whether a URL is relative to the file it stands in: no scheme, host, or leading `/`, and not only a query or hash.
 * One that starts with a mark is a host's own, such as `!term`, `@alias/x` or `~/x`, and so is one that starts with a
 * placeholder that the host fills: `{{ root }}/x`, `%ROOT%/x`, `<root>/x`.
 */
export function isRelativeUrl(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#!@$&*=+~:;,|{<]|%(?![0-9a-f]{2}))/i.test(url)
}

/** Whether a URL may depend on the file it stands in: a relative one, or one with a mark that a host may read so. */
export function isMovableUrl(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(url)
}

/** A relative URL in the words of another folder; query, hash, slashes and encoded characters stay. */
export function rebaseUrl(url: string, from: string, to: string): string {
  if (!isRelativeUrl(url)) return url
  const [source, target] = [segmentsOf(folderOf(from)), segmentsOf(folderOf(to))]
  if (source.join('/') === target.join('/')) return url
  const end = url.search(/[?#]|$/)
  const [path, rest] = [url.slice(0, end), url.slice(end)]
  const whole = resolveSegments(source, path.split('/'))
  let shared = 0
  while (shared < target.length && shared < whole.length - 1 && target[shared] === whole[shared]) shared++
  const way = [...target.slice(shared).map(() => '..'), ...whole.slice(shared)].join('/')
  // Without it, a name with a colon would be a scheme, and an empty one the page itself.
  const isBare = isRelativeUrl(way) ? path.startsWith('./') && !way.startsWith('.') : true
  return (isBare ? `./${way}` : way) + rest
}

/** Each URL of a `srcset` in other words. */
export function mapSrcset(srcset: string, write: (url: string) => string): string {
  return srcset.replace(
    /(^\s*|,\s+|,(?=[^\s,]+\s))([^\s,]\S*[^\s,]|[^\s,])/g,
    (_, before: string, url: string) => before + write(url),
  )
}

/**
 * The segments of a path from a folder. As browsers do it, but for this: a URL may climb above the docs root, since the
 * site may have pages there. One that ends in dots is a folder.
 */
export function resolveSegments(folder: readonly string[], path: readonly string[]): string[] {
  const segments = [...folder]
  path.forEach((segment, index) => {
    const isDots = segment === '.' || segment === '..'
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
    if (isDots && index === path.length - 1) segments.push('')
  })
  return segments
}

/** Whether an import specifier is relative to the module it stands in. */
export const isRelativeImport = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier)

/** A relative import specifier in the words of another folder; it stays one. */
export function rebaseImport(specifier: string, from: string, to: string): string {
  const url = rebaseUrl(specifier, from, to)
  return isRelativeImport(url) ? url : `./${url}`
}
