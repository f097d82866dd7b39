const drive = /^[a-z]:/i

/** A path with `/` for `\`, without empty and `.` segments, its `..` resolved; `undefined` where it leaves the root. */
export function normalizePath(path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/')
  if (slashed.startsWith('/') || drive.test(slashed)) return undefined
  const segments: string[] = []
  for (const segment of slashed.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

/**
 * A name in the one Unicode normal form in which names are compared: systems write `é` as one character or as two.
 * What is shown is the name as it was given.
 */
export function formOf(name: string): string {
  return isAscii.test(name) ? name : name.normalize('NFC')
}

// Printable, as names are.
const isAscii = /^[ -~]*$/

/** The segments of a path; none of the root. */
export const segmentsOf = (path: string): string[] => (path === '' ? [] : path.split('/'))

/** The folder of a path, without a slash at its end; `''` is the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The extension of a path with its dot, or `''`. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot) : ''
}

/** Whether a path is one of MDX or Markdown, not of code. */
export const isMarkup = (path: string): boolean => /\.mdx?$/i.test(path)

/** A path without the extension of MDX or Markdown; any other as it is. */
export const withoutMarkup = (path: string): string => path.replace(/\.mdx?$/i, '')

/** The segments of a route: those of a path without its extension, and without `index` at its end. */
export function routeSegments(path: string): string[] {
  const segments = segmentsOf(withoutMarkup(path))
  return segments.at(-1) === 'index' ? segments.slice(0, -1) : segments
}

/** Whether a segment of a path starts with `_`. */
export const hasUnderscore = (path: string): boolean => /(^|\/)_/.test(path)
