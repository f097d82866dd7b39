import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { expectType } from '../model/expect.js'
import { meant } from '../model/nearest.js'
import { nearestInFolder } from './nearest-in-folder.js'
import { statsOf } from './stats-of.js'

/**
 * The real path of a folder.
 *
 * @param root relative to the working directory
 * @throws {TypeError} where there is no such folder, with the one nearest to it
 */
export function expectRoot(root: unknown): string {
  expectType('root', root, 'string')
  const path = resolve(root)
  const stats = statsOf(path)
  if (stats?.isDirectory()) return realpathSync.native(path)
  const found = stats === undefined ? 'nothing' : 'a file'
  throw new TypeError(
    `Expected a folder at \`${path}\`, found ${found}${meant(nearestInFolder(path, (entry) => entry.isDirectory()))}`,
  )
}
