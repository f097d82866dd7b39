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

/** Whether a segment of a path starts with `_`. */
export const hasUnderscore = (path: string): boolean => /(^|\/)_/.test(path)

/** The path of the file that would stand in for `path` when `sdk` is the target: `a/b.mdx` → `a/b.<sdk>.mdx`. */
export function variantPath(path: string, sdk: string): string {
  const extension = extensionOf(path)
  return `${path.slice(0, path.length - extension.length)}.${sdk}${extension}`
}

/** The path a variant file's name stands in for, and its SDK; `undefined` where the name has no SDK in it. */
export function splitVariant(path: string, sdks: ReadonlySet<string>): { base: string; sdk: string } | undefined {
  const extension = extensionOf(path)
  const stem = path.slice(0, path.length - extension.length)
  const slash = stem.lastIndexOf('/')
  for (let dot = stem.indexOf('.', slash + 2); dot > 0; dot = stem.indexOf('.', dot + 1)) {
    const sdk = stem.slice(dot + 1)
    if (sdks.has(sdk)) return { base: stem.slice(0, dot) + extension, sdk }
  }
  return undefined
}
