import { resolve } from 'node:path'
import { plansOf } from '../internals.js'
import { expectReader } from '../output/misuse.js'
import { contains } from '../model/scope.js'
import type { Reader } from '../model/reader.js'
import type { Docs } from '../node/docs.js'
import { pathIn } from '../node/path-in.js'
import type { Resolver } from '../resolver.js'
import { readerFor } from './reader-of-file.js'

/** What a host leaves out. */
export interface ExcludesOptions {
  /** The SDK that pages are for. Default: none, and no page is left out for its scope. */
  readonly sdk?: string
  /** The same for any axis. */
  readonly reader?: Reader
  /** The folder of the docs that the host reads, which its globs are from. Default: the root. */
  readonly folder?: string
}

/**
 * Globs for the Markdown that is no page of its own for a reader: partials, variant files, and pages that are for others.
 * A host that makes a page of every file has to leave them out.
 *
 * @throws {TypeError} where an axis or its value is not declared
 */
export function excludes(from: Docs | Resolver, options: ExcludesOptions = {}): string[] {
  const { sdk, reader: given, folder = '' } = options
  const { docset } = plansOf('resolver' in from ? from.resolver : from)
  const reader = expectReader(readerFor(sdk, given), docset, [])
  const base = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`
  const pages = new Set(docset.pages.filter((page) => contains(docset.scope(page), reader)))
  return docset.names.paths
    .filter((path) => path.startsWith(base) && /\.mdx?$/.test(path) && !pages.has(path))
    .map((path) => escapeGlob(path.slice(base.length)))
}

/** The same from a folder of the system, relative to the working directory; nothing where it is outside of the docs. */
export function excludesIn(folder: string, docs: Docs, reader: Reader): string[] {
  const path = pathIn(docs.root, resolve(folder))
  return path === undefined ? [] : excludes(docs, { reader, folder: path })
}

const escapeGlob = (path: string): string => path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
