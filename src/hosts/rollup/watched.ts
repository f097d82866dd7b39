import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Docs } from '../../node/docs.js'
import type { PageModule } from './page-modules.js'

/**
 * What a build that watches is told to watch for a page: its files, those that are missing, and the folders in which
 * they would come: not every watcher sees a file come that it was told of. Only where the docs have a folder of their
 * own: around the build, its own output would start it again.
 */
export function watchedFor({ file, dependencies, missing }: PageModule, docs: Docs, base: string): Set<string> {
  const paths = [file, ...dependencies, ...missing]
  return new Set([...paths, ...foldersAmong(paths.map(dirname), docs, base)])
}

/** What is watched for the routes: the root, where pages come. */
export function watchedForRoutes(docs: Docs, base: string): string[] {
  return foldersAmong([docs.root], docs, base)
}

function foldersAmong(folders: readonly string[], docs: Docs, base: string): string[] {
  return base === docs.root || docs.pathOf(base) !== undefined ? [] : folders.filter((folder) => existsSync(folder))
}
