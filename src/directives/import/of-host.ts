import type { FileNames } from '../../model/file-names.js'
import { formOf, normalizePath } from '../../model/path.js'
import { remember } from '../../model/remember.js'

const known = new WeakMap<FileNames, ReadonlySet<string>>()

/**
 * Whether an import that leads nowhere may name what a host knows: by an alias, as a package, or by way out of the docs,
 * or from a root that is not theirs. Where its first folder is one of the docs, or an option says where it leads, the file is missing.
 *
 * @param path the path that was looked for
 */
export function mayBeOfHost(specifier: string, path: string, names: FileNames): boolean {
  // What leads out of the docs is looked for as it is written.
  if (/^\.{1,2}(?:[/\\]|$)/.test(specifier)) return specifier === path
  if (/^[a-z][\w+.-]*:/i.test(specifier)) return true
  const plain = normalizePath(specifier.replace(/^[/\\]+/, ''))
  if (plain === undefined || formOf(plain) !== path) return false
  const first = remember(known, names, () => new Set(names.paths.map((file) => formOf(firstOf(file)))))
  return !first.has(firstOf(path))
}

const firstOf = (path: string): string => path.split('/', 1)[0] ?? ''
