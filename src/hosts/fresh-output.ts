import { plansOf } from '../internals.js'
import { isMarkup } from '../model/path.js'
import type { Reader } from '../model/reader.js'
import type { Docs } from '../node/docs.js'
import type { Resolved } from '../output/resolved.js'
import type { Resolver } from '../resolver.js'

/**
 * A file of the docs for whoever a resolver knows, or `undefined` for what is none: a page, or a partial that a page still
 * imports, because its code takes it as a value.
 */
export function outputOf(
  resolver: Resolver,
  path: string,
  readerIn: (resolver: Resolver) => Reader,
): Resolved | undefined {
  const isThere = isMarkup(path) && plansOf(resolver).docset.names.has(path)
  return isThere ? resolver.resolve(path, readerIn(resolver)) : undefined
}

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

/** The same as the files are now. */
export function freshOutputOf(
  docs: Docs,
  path: string,
  readerIn: (resolver: Resolver) => Reader,
): Promise<Resolved | undefined> {
  return resolveFresh(docs, path, (resolver) => outputOf(resolver, path, readerIn))
}
