/**
 * A path as a glob that means it alone. It has no backslashes: hosts take those for separators of Windows, and not all
 * libraries take one before each mark.
 */
export function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}()|+]/g, '[$&]').replace(/^!/, '@(!)')
}

/** A glob for what is in a folder, `''` for the root. */
export function globIn(folder: string, names: string): string {
  return folder === '' ? names : `${escapeGlob(folder)}/${names}`
}

/** A glob for any of these, which are globs. */
export function anyOf(globs: readonly string[]): string {
  return `@(${globs.join('|')})`
}
