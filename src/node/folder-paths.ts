import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { describeValue } from '../model/describe-value.js'
import { normalizePath } from '../model/path.js'
import { pathIn } from './path-in.js'

/** What is known of the files of a folder. */
export interface KnownFiles {
  find(path: string): string | undefined
}

/**
 * The path, from the root, of what is at an absolute path, or would be; `undefined` outside of the root.
 *
 * @throws {TypeError} where it is no absolute path
 */
export function pathFrom(root: string, absolute: unknown, files: KnownFiles): string | undefined {
  if (typeof absolute !== 'string' || !isAbsolute(absolute))
    throw new TypeError(`Expected an absolute path, not ${describeValue(absolute)}`)
  const written = pathIn(root, absolute)
  const known = written === undefined ? undefined : files.find(written)
  if (known !== undefined) return known
  const real = pathIn(root, realPathOf(resolve(absolute)))
  return real === undefined || real === '' ? undefined : (files.find(real) ?? real)
}

/**
 * The absolute path of what is at a path, or would be.
 *
 * @throws {TypeError} where it leads out of the root
 */
export function absoluteIn(root: string, path: unknown, files: KnownFiles): string {
  const normal = typeof path === 'string' ? normalizePath(path) : undefined
  if (normal === undefined) throw new TypeError(`Expected a path inside of the docs, not ${describeValue(path)}`)
  return join(root, files.find(normal) ?? normal)
}

// What is not there yet is in a folder that may be.
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPathOf(folder), path.slice(folder.length))
  }
}
