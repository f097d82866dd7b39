import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { normalizePath } from '../model/path.js'
import { isGone, toError, type OnError } from './on-error.js'
import { pathIn } from './path-in.js'
import type { Reading } from './reading.js'

/** A file that is there. */
export interface FoundFile {
  /** From the root, with `/`. */
  readonly path: string
  /** Absolute, without links. */
  readonly file: string
}

/** A folder that is there. */
interface FoundFolder {
  /** Absolute, without links. */
  readonly folder: string
}

/** Where files are looked for. */
export interface Walk {
  /** Absolute path of the root, without links. */
  readonly root: string
  readonly reading: Reading
  readonly onError: OnError
}

/** A folder, and the way that led to it. */
interface Way {
  /** From the root; `''` is the root. */
  readonly path: string
  /** The real folders that the way went through, this one last. */
  readonly through: readonly [...string[], string]
  /** How many links it went by. */
  readonly links: number
}

/** Folders that are linked to each other crosswise have more ways through them than anybody reads. */
const linkLimit = 8

/**
 * The files in a folder and below that are not left out, in no order. A link is followed where that is asked for, if it
 * leads to what is inside the root and not left out there, and not to where it came from.
 *
 * @param path of a folder that no link leads to, from the root; `''` is the root
 */
export function* walkFolder(walk: Walk, path: string): Generator<FoundFile, void, undefined> {
  for (const found of enter(walk, { path, through: [join(walk.root, path)], links: 0 }))
    if ('file' in found) yield found
}

/** The absolute paths of the root and the folders below that are not left out, those without files among them. */
export function* walkFolders(walk: Walk): Generator<string, void, undefined> {
  for (const found of enter(walk, { path: '', through: [walk.root], links: 0 }))
    if ('folder' in found) yield found.folder
}

function* enter(walk: Walk, way: Way): Generator<FoundFile | FoundFolder, void, undefined> {
  const { reading } = walk
  const [folder = ''] = way.through.slice(-1)
  yield { folder }
  for (const entry of entriesOf(folder, way.path, walk)) {
    const path = way.path === '' ? entry.name : `${way.path}/${entry.name}`
    const at = join(folder, entry.name)
    if (!isName(path, walk)) continue
    if (entry.isDirectory()) {
      if (!reading.leavesOutFolder(path)) yield* enter(walk, { ...way, path, through: [...way.through, at] })
    } else if (entry.isFile()) {
      if (!reading.leavesOutFile(path)) yield { path, file: at }
    } else if (entry.isSymbolicLink() && reading.followSymlinks) yield* follow(walk, path, at, way)
  }
}

function* follow(
  walk: Walk,
  path: string,
  link: string,
  way: Way,
): Generator<FoundFile | FoundFolder, void, undefined> {
  const { root, reading } = walk
  const target = targetOf(link)
  const inside = target && pathIn(root, target.real)
  if (target === undefined || inside === undefined) return
  if (target.isFile) {
    if (!reading.leavesOutFile(path) && !reading.leavesOutFile(inside)) yield { path, file: target.real }
  } else if (!reading.leavesOutFolder(path) && !reading.leavesOutFolder(inside) && way.links < linkLimit) {
    const isBack = way.through.some((folder) => pathIn(target.real, folder) !== undefined)
    if (!isBack) yield* enter(walk, { path, through: [...way.through, target.real], links: way.links + 1 })
  }
}

// A link that leads nowhere is nothing, nor is one to what is neither a file nor a folder.
function targetOf(link: string): { readonly real: string; readonly isFile: boolean } | undefined {
  try {
    const real = realpathSync.native(link)
    const stats = statSync(real)
    return stats.isFile() || stats.isDirectory() ? { real, isFile: stats.isFile() } : undefined
  } catch {
    return undefined
  }
}

function entriesOf(folder: string, path: string, { onError }: Walk): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (!isGone(error)) onError(toError(error, `Cannot read the folder \`${path}\``))
    return []
  }
}

// Some systems allow names that mean something else in a path, such as `a\b`.
function isName(path: string, { onError }: Walk): boolean {
  if (normalizePath(path) === path) return true
  onError(new Error(`Cannot take in \`${path}\`: there is no path to a file of that name`))
  return false
}
