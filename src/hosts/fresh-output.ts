import { formOf } from '../model/path.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import type { Docs } from '../node/docs.js'
import type { Resolved } from '../output/resolved.js'
import type { Resolver } from '../resolver.js'

/** A page for whoever a resolver knows, or `undefined` for what is no page. */
export function outputOf(
  resolver: Resolver,
  path: string,
  readerIn: (resolver: Resolver) => Reader,
): Resolved | undefined {
  const { pages } = resolver
  const isPage = remember(pageSets, pages, () => new Set(pages.map(formOf))).has(formOf(path))
  return isPage ? resolver.resolve(path, readerIn(resolver)) : undefined
}

const pageSets = new WeakMap<readonly string[], ReadonlySet<string>>()

/**
 * The same, of files as they are now. A host makes a page again when a file has changed that it was made of, and says no
 * more than that.
 */
export async function freshOutputOf(
  docs: Docs,
  path: string,
  readerIn: (resolver: Resolver) => Reader,
): Promise<Resolved | undefined> {
  const read = new Set<string>()
  for (let files = [path]; ;) {
    await docs.refresh(files)
    files.forEach((file) => read.add(file))
    const output = outputOf(docs.resolver, path, readerIn)
    // What has come into a file may lead to others.
    files = [...(output?.dependencies ?? []), ...(output?.missing ?? [])].filter((file) => !read.has(file))
    if (files.length === 0) return output
  }
}
