import type { Docs } from './docs.js'
import { OpenedDocs } from './opened-docs.js'

/**
 * The absolute paths of the root of docs and of the folders below, as they are now: for a host whose watcher tells of what
 * comes in a folder, and not below it.
 */
export function absoluteFolders(docs: Docs): string[] {
  return docs instanceof OpenedDocs ? docs.folders() : [docs.root]
}
