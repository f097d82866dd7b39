import picomatch from 'picomatch'
import { expectReader } from '../output/misuse.js'
import type { Axis } from '../model/axis.js'
import { splitVariant } from '../model/file-names.js'
import { folderOf } from '../model/path.js'
import type { Reader } from '../model/reader.js'
import type { Docs } from '../node/docs.js'
import type { Resolver } from '../resolver.js'
import { anyOf, escapeGlob, globIn } from './glob.js'
import { foldersIn, hostPages } from './host-pages.js'
import { partialGlobs } from './partial-globs.js'
import { plansFrom } from './plans-from.js'
import { readerFor } from './reader-of-file.js'

/** What a host leaves out. */
export interface ExcludesOptions {
  /** The SDK that pages are for. Default: none, and no page is left out for its scope. */
  readonly sdk?: string
  /** The same for any axis. */
  readonly reader?: Reader
  /**
   * The folder of the docs that the host reads, which its globs are from. Of several that share globs, such as versions of
   * docs, what is a page in one of them stays. Default: the root.
   */
  readonly folder?: string | readonly string[]
}

/**
 * Globs for the Markdown that is no page of its own for a reader: partials, variant files, and pages that are for others.
 * A host that makes a page of every file has to leave them out. Partials and variant files go by how they are named, so
 * that those which come later are left out too; in a folder with a page that is named like one, each goes by its own name.
 *
 * @throws {TypeError} where there are neither docs nor a resolver, or an axis or its value is not declared
 */
export function excludes(from: Docs | Resolver, options: ExcludesOptions = {}): string[] {
  const { sdk, reader: given, folder = '' } = options
  const { docset } = plansFrom(from)
  const reader = expectReader(readerFor(sdk, given), docset, [])
  const found = hostPages(docset, reader, [folder].flat())
  const { pages, others } = found
  const globs = [...partialGlobs(found), ...variantGlobs([...pages, ...others], [...pages], docset.names.axes)]
  const isLeftOut = picomatch(globs)
  return [...others.filter((path) => !isLeftOut(path)).map(escapeGlob), ...globs]
}

/** The same from folders of the system, relative to the working directory; nothing of those that are outside of the docs. */
export function excludesIn(folders: readonly string[], docs: Docs, reader: Reader): string[] {
  return excludes(docs, { reader, folder: foldersIn(folders, docs) })
}

/** For each folder of these files whose pages all have other names, a glob for its variant files. */
function variantGlobs(paths: readonly string[], pages: readonly string[], axes: readonly Axis[]): string[] {
  const values = axes.flatMap((axis) => axis.values.map(escapeGlob))
  if (values.length === 0) return []
  const named = new Set(pages.filter((page) => splitVariant(page, axes) !== undefined).map(folderOf))
  const folders = [...new Set(paths.map(folderOf))].filter((folder) => !named.has(folder)).sort()
  return folders.map((folder) => globIn(folder, `*.${anyOf(values)}.@(md|mdx)`))
}
