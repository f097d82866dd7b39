import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { createResolver } from '../resolver.js'
import type { Docs, DocsChanges, DocsOptions } from './docs.js'
import { readDocs } from './read-docs.js'

/** Opens the docs of a folder. */
export async function openDocs(options: DocsOptions): Promise<Docs> {
  const { root: given, ignore, extensions, followSymlinks, ...rest } = options
  const root = await realpath(resolve(given))
  const reading = {
    ...(ignore !== undefined && { ignore }),
    ...(extensions !== undefined && { extensions }),
    ...(followSymlinks !== undefined && { followSymlinks }),
  }
  let files = await readDocs(root, reading)
  const resolver = createResolver(files, rest)
  const pathOf = (absolute: string): string | undefined => {
    const path = relative(root, absolute)
    return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/')
  }
  return {
    root,
    resolver,
    pathOf,
    absolute: (path) => join(root, path),
    async refresh(): Promise<DocsChanges> {
      const now = await readDocs(root, reading)
      const gone = [...files.keys()].filter((path) => !now.has(path)).map((path) => [path, null] as const)
      const changes = resolver.update(new Map<string, string | null>([...now, ...gone]))
      files = now
      return { ...changes, messages: [] }
    },
    async watch(): Promise<void> {
      await Promise.reject(new Error('To come'))
    },
    async close(): Promise<void> {
      await Promise.resolve()
    },
  }
}
