import type { Include } from '../directives/directive.js'
import { slipOfFile } from '../directives/include/nearest-file.js'
import { readStray } from '../directives/include/stray.js'
import { findTarget } from '../directives/include/target.js'
import type { Docset } from '../docset/docset.js'
import type { RuleArguments } from '../messages/catalogue.js'
import type { Mend } from '../messages/edits/mend.js'
import { AskedReader } from '../model/asked-reader.js'
import { isMarkup, normalizePath, withoutMarkup } from '../model/path.js'
import { isForAll, spotsOfPath } from './mends.js'

type Args = RuleArguments<'include-missing' | 'include-outside'>

/**
 * Mends the path of an include: it is written as its author writes paths, and leads to the file that is meant.
 *
 * @param from path of the file that holds the include
 */
export function mendPath(include: Include, args: Args, from: string, docset: Docset): Mend | undefined {
  const { src } = include
  if (src === undefined || args.isOfHost || include.isValue || args.near === undefined) return undefined
  const file = fileMeant(args, args.near, from, docset)
  if (file === undefined || !isForAll(include, from, docset)) return undefined
  const right = waysToWrite(file, src, args.path, from).find((path) => {
    const asked = new AskedReader({})
    const target = findTarget({ ...include, src: path }, from, asked, docset.names, docset.settings)
    // A file has its variants with it; what a host finds by who reads is no one file.
    const isOneFile = asked.tests.length === 0 || docset.settings.locate === undefined
    return target.status === 'ok' && target.path === file && isOneFile
  })
  return right === undefined || right === src ? undefined : { written: src, right, spots: spotsOfPath(include, 'path') }
}

// Of what leads out of the docs, what is behind its start may be the path of a file as it stands.
function fileMeant({ path }: Args, near: string, from: string, { names }: Docset): string | undefined {
  const { kind, rest } = readStray(path)
  const isStray = kind === 'root' || kind === 'alias' || normalizePath(path) === undefined
  if (!isStray) return slipOfFile(path, from, names) === near ? near : undefined
  if (kind === 'url' || kind === 'disk' || normalizePath(rest) !== near) return undefined
  return [near, `${near}.mdx`, `${near}.md`].map((one) => names.find(one)).find((one) => one !== undefined)
}

/** Ways to write the path of a file, those first that are most like what was written. */
function waysToWrite(file: string, src: string, path: string, from: string): string[] {
  // The path that a file should have may have an extension that is not written.
  const base = isMarkup(src) ? path : withoutMarkup(path)
  const shared = sharedEnd(src, base)
  const start = base.slice(0, base.length - shared)
  const asWritten = file.startsWith(start) ? [src.slice(0, src.length - shared) + file.slice(start.length)] : []
  const ways = /^\.{1,2}\//.test(src) ? [...asWritten, relativePath(file, from)] : [...asWritten, file]
  return ways.flatMap((way) => (isMarkup(src) ? [way, withoutMarkup(way)] : [withoutMarkup(way), way]))
}

// How many characters two paths end in alike.
function sharedEnd(src: string, path: string): number {
  let length = 0
  while (length < src.length && length < path.length && src.at(-1 - length) === path.at(-1 - length)) length++
  return length
}

function relativePath(file: string, from: string): string {
  const [to, of] = [file.split('/'), from.split('/').slice(0, -1)]
  let shared = 0
  while (shared < of.length && shared < to.length - 1 && of[shared] === to[shared]) shared++
  const up = of.length - shared
  return (up === 0 ? './' : '../'.repeat(up)) + to.slice(shared).join('/')
}
