import { VFile } from 'vfile'
import type { FileNames } from './file-names.js'
import { formOf, normalizePath } from './path.js'
import { describeValue } from './describe-value.js'
import { isRecord } from './record.js'

/** Changes by path: the new text, or `null` for a file that is gone. */
export type FileChanges = Readonly<Record<string, string | null>> | ReadonlyMap<string, string | null>

/** Files by path from the docs root, or VFiles. */
export type Files = ReadonlyMap<string, string> | Readonly<Record<string, string>> | Iterable<VFile>

/**
 * Files as a map of normalised path → source.
 *
 * @throws {TypeError} where one is not a file, or two have the same path
 */
export function readFiles(files: Files): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  const forms = new Set<string>()
  for (const [path, source] of entriesOf(files)) {
    const normal = expectPath(path)
    if (typeof source !== 'string')
      throw new TypeError(`Expected the source of \`${normal}\` to be a string, not ${describeValue(source)}`)
    if (forms.has(formOf(normal))) throw new TypeError(`Expected one file at \`${normal}\`, found two`)
    forms.add(formOf(normal))
    sources.set(normal, source)
  }
  return sources
}

/**
 * Changes as a map of normalised path → source, or `null`.
 *
 * @param names those of the files that there are: a change of one goes by its path as it was given
 * @throws {TypeError} where one is neither
 */
export function readChanges(changes: FileChanges, names: FileNames): ReadonlyMap<string, string | null> {
  if (!(changes instanceof Map || isRecord(changes)))
    throw new TypeError(`Expected changes by path, not ${describeValue(changes)}`)
  const read = new Map<string, string | null>()
  const forms = new Set<string>()
  for (const [path, source] of changes instanceof Map ? changes : Object.entries(changes)) {
    const normal = expectPath(path)
    if (typeof source !== 'string' && source !== null)
      throw new TypeError(
        `Expected the source of \`${normal}\` to be a string or \`null\`, not ${describeValue(source)}`,
      )
    if (forms.has(formOf(normal))) throw new TypeError(`Expected one change at \`${normal}\`, found two`)
    forms.add(formOf(normal))
    read.set(names.find(normal) ?? normal, source)
  }
  return read
}

function* entriesOf(files: Files): Generator<readonly [unknown, unknown]> {
  if (typeof files !== 'object' || files === null || !(Symbol.iterator in files || isRecord(files)))
    throw new TypeError(`Expected files by path, or an iterable of VFiles, not ${describeValue(files)}${wayTo(files)}`)
  if (files instanceof Map) return yield* files
  if (!(Symbol.iterator in files)) return yield* Object.entries(files)
  for (const file of files) {
    if (!(file instanceof VFile) && !(typeof file === 'object' && file !== null && 'value' in file))
      throw new TypeError(`Expected files to be an iterable of VFiles, found ${describeValue(file)} in it`)
    const { path, value } = file as VFile
    yield [path, value instanceof Uint8Array ? String(new VFile({ value })) : value]
  }
}

// What is near: the name of a folder, and what will be files.
function wayTo(given: unknown): string {
  if (typeof given === 'string') return ': `readDocs` of `mdx-partials/node` reads a folder'
  return given instanceof Promise ? ': await it' : ''
}

function expectPath(path: unknown): string {
  const normal = typeof path === 'string' ? normalizePath(path) : undefined
  if (typeof path !== 'string' || normal === undefined || normal === '')
    throw new TypeError(`Expected a path relative to the docs root, not ${describeValue(path)}`)
  // Whoever gave it holds it already.
  return normal === path ? path : normal
}
