import { findAt } from './find-at.js'
import { FolderFiles } from './folder-files.js'
import { readTexts } from './read-texts.js'
import type { Walk } from './walk-folder.js'

/** The files of a folder as they are now. */
export async function readFolder(walk: Walk): Promise<FolderFiles> {
  const files = new FolderFiles()
  files.take(await readTexts(findAt(walk, new Set([''])), walk))
  return files
}
