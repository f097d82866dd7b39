import { folderOf } from './path.js'

/**
 * A path from the root of a site, which may be a folder of the files there are: in each folder around the file that names
 * it, the outermost first.
 */
export function inSitesAround(path: string, from: string): readonly string[] {
  const folders: string[] = []
  for (let folder = folderOf(from); folder !== ''; folder = folderOf(folder)) folders.unshift(`${folder}/`)
  return ['', ...folders].map((folder) => folder + path)
}
