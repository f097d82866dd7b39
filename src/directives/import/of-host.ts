import type { FileNames } from '../../model/file-names.js'
import { formOf, normalizePath } from '../../model/path.js'
import { remember } from '../../model/remember.js'

const known = new WeakMap<FileNames, ReadonlySet<string>>()

/**
 * Whether an import that leads nowhere may name what a host knows: by an alias, as a package, or from a root that is not
 * that of the docs. Where its first folder is one of the docs, is named as no package is, or an option says where it
 * leads, the file is missing.
 *
 * @param path the path that was looked for
 */
export function mayBeOfHost(specifier: string, path: string, names: FileNames): boolean {
  if (/^\.{1,2}(?:[/\\]|$)/.test(specifier)) return false
  if (/^[a-z][\w+.-]*:/i.test(specifier)) return true
  const plain = normalizePath(specifier.replace(/^[/\\]+/, ''))
  if (plain === undefined || formOf(plain) !== path || !/^[^_./][^/]*\//.test(path)) return false
  const roots = remember(known, names, () => new Set(names.paths.map((file) => formOf(firstOf(file)))))
  return !roots.has(firstOf(path))
}

const firstOf = (path: string): string => path.split('/', 1)[0] ?? ''
