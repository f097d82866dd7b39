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
 * An output of files as they are now: reads all that it is made from, and looked for, until nothing new turns up. A host
 * makes a page again when a file has changed that it was made of, and says no more than that.
 *
 * @param resolve makes the output of a file, where that has one
 */
export async function resolveFresh<Output extends Resolved | undefined>(
  docs: Docs,
  path: string,
  resolve: (resolver: Resolver) => Output,
): Promise<Output> {
  const read = new Set<string>()
  for (let files = [path]; ;) {
    await docs.refresh(files)
    files.forEach((file) => read.add(file))
    const output = resolve(docs.resolver)
    // What has come into a file may lead to others.
    files = [...(output?.dependencies ?? []), ...(output?.missing ?? [])].filter((file) => !read.has(file))
    if (files.length === 0) return output
  }
}

/** A page as its files are now, for whoever a resolver knows; `undefined` for what is no page. */
export function freshOutputOf(
  docs: Docs,
  path: string,
  readerIn: (resolver: Resolver) => Reader,
): Promise<Resolved | undefined> {
  return resolveFresh(docs, path, (resolver) => outputOf(resolver, path, readerIn))
}
