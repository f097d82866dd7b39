import { resolve } from 'node:path'
import type { Reader } from '../../model/reader.js'
import type { Docs } from '../../node/docs.js'
import { freshOutputOf } from '../fresh-output.js'
import type { PageGlobs } from './page-globs.js'

/** A plugin of fumadocs-mdx, as far as this one is. */
export interface CollectionPlugin {
  readonly name: string
  readonly doc: {
    frontmatter(this: { readonly filePath: string }, data: Record<string, unknown>): Promise<Record<string, unknown>>
  }
  configureServer(this: { readonly core: CollectionCore }, server: CollectionServer): void
}

/** What lists the pages of collections. */
export interface CollectionCore {
  emit(options?: { filterPlugin?: (plugin: { name?: string }) => boolean; write?: boolean }): Promise<unknown>
}

/** The server of fumadocs-mdx in development. */
export interface CollectionServer {
  readonly watcher?: CollectionWatcher | undefined
}

export interface CollectionWatcher {
  on(event: 'all', listener: (event: string, file: string) => unknown): unknown
  emit(event: 'change', file: string): unknown
}

/**
 * Gives pages the front matter of their outputs, and in development has fumadocs list those that are pages by now, and
 * make again those that looked for a file that has come.
 */
export function collectionPlugin(docs: Docs, reader: Reader, globs: PageGlobs): CollectionPlugin {
  const missing = new Map<string, readonly string[]>()
  return {
    name: 'mdx-partials',
    doc: {
      async frontmatter(data) {
        const path = docs.pathOf(this.filePath)
        const output = path === undefined ? undefined : await freshOutputOf(docs, path, () => reader)
        missing.set(this.filePath, output?.missing ?? [])
        return output === undefined ? data : output.frontmatter
      },
    },
    configureServer({ watcher }) {
      const { core } = this
      const emit = core.emit.bind(core)
      // It lists pages as soon as a file has come; what that is has to be known first.
      core.emit = async (options) => {
        await globs.refresh()
        return emit(options)
      }
      // It does not list them again for an edit, by which a page may be for others.
      watcher?.on('all', async (event, file) => {
        if (await globs.refresh([resolve(file)])) await emit({ filterPlugin: isIndex, write: true })
        const path = event === 'add' ? docs.pathOf(resolve(file)) : undefined
        // On Vite no page can say what it looked for; elsewhere nobody hears this.
        for (const [page, paths] of missing)
          if (path !== undefined && paths.includes(path)) watcher.emit('change', page)
      })
    },
  }
}

const isIndex = ({ name }: { name?: string }): boolean => name === 'index-file'
