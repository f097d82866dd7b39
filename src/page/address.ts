import { decode } from '../model/decode.js'
import { formOf } from '../model/path.js'

/** A URL in its parts. */
export interface UrlParts {
  /** `https://example.com`, or `''`. */
  readonly origin: string
  /** As it is written. */
  readonly path: string
  /** With its `?`, or `''`. */
  readonly query: string
  /** What follows `#`, decoded; `null` where nothing does. */
  readonly anchor: string | null
}

export function partsOf(url: string): UrlParts {
  const [before = '', ...after] = url.split('#')
  const [, origin = ''] = /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?]*)/i.exec(before) ?? []
  const query = before.indexOf('?')
  const end = query === -1 ? before.length : query
  const hash = after.join('#')
  return {
    origin,
    path: before.slice(origin.length, end),
    query: before.slice(end),
    anchor: hash === '' ? null : formOf(decode(hash)),
  }
}

/** What addresses of a page have in common: no slashes at either end, no extension of a page, and no `index`. */
export function nameOf(path: string): string {
  const form = formOf(path)
  let [start, end] = [0, form.length]
  while (form.charAt(start) === '/') start++
  while (form.charAt(end - 1) === '/') end--
  return form
    .slice(start, Math.max(start, end))
    .replace(/\.(?:mdx?|html)$/i, '')
    .replace(/(?:^|\/)index$/, '')
}

/** Whether an address is that of a file, such as an image; one with an extension of a page is none. */
export function isAsset(path: string): boolean {
  return /\.[a-z][a-z\d]*$/i.test(path) && !/\.(?:mdx?|html)$/i.test(path)
}
