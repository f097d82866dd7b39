import { readFile, readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import type { Names } from '../model/names.js'

/** Which files of a folder belong to the docs. */
export interface ReadDocsOptions {
  /** Globs, from the root, of what is left out. Default: `['**​/node_modules/**', '**​/.*​/**']`. */
  readonly ignore?: Names
  /** Endings of the names of files that are read. Default: all that are text. */
  readonly extensions?: readonly string[]
  /** Whether links are followed, as far as they lead to what is inside the root. Default: `false`. */
  readonly followSymlinks?: boolean
}

/** The files of a folder as text, by their paths from it, with `/`, in order. */
export async function readDocs(root: string, options: ReadDocsOptions = {}): Promise<Map<string, string>> {
  const base = await realpath(root)
  const { ignore = ['**/node_modules/**', '**/.*/**'], extensions } = options
  const isIgnored = picomatch([ignore].flat(), { dot: true })
  const entries = await readdir(base, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isIgnored(path) && (extensions === undefined || extensions.some((end) => path.endsWith(end))))
    .sort()
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(base, path), 'utf8')] as const)),
  )
}
