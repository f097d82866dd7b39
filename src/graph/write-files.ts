import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import { isPage } from '../docset/pages.js'
import type { Plans } from '../plan/plans.js'
import { excerptsOf, type Excerpts } from './excerpts.js'
import { isThere, type Extent } from './extent.js'
import { bareRecord, writeFile, writeNode } from './file-record.js'
import type { FileRecord, GraphIndex } from './graph-index.js'
import type { Relisted } from './path-lists.js'
import type { FileRecords } from './root-record.js'
import type { Rooting } from './rooting.js'

/** What files are written by. */
export interface FilesFrom {
  readonly extent: Extent
  readonly rooting: Rooting
  readonly excerpts: Excerpts
}

/**
 * Writes down the files that a change has touched, in any order: as the file is the same, it is that it became a root or is
 * none any more, that what it looks for has changed, or that roots read other lines of it.
 */
export class FileWriting implements FileRecords {
  /** By path; `undefined` for a file that is gone. */
  readonly written = new Map<string, FileRecord | undefined>()
  /** Files in which edges have other places than before. */
  readonly reshaped = new Set<string>()
  /** What they have looked for. */
  readonly looked = new Map<string, Relisted>()
  readonly #before: GraphIndex
  readonly #plans: Plans
  readonly #from: FilesFrom
  readonly #left: Set<string>

  constructor(before: GraphIndex, plans: Plans, from: FilesFrom) {
    const { extent, rooting, excerpts } = from
    this.#before = before
    this.#plans = plans
    this.#from = from
    this.#left = new Set([
      ...extent.names,
      ...extent.edges,
      ...rooting.written.keys(),
      ...rooting.gone,
      ...excerpts.changed,
    ])
  }

  /** The record of a file as it is now, once it is written. */
  get(path: string): FileRecord | undefined {
    return this.written.has(path) ? this.written.get(path) : this.#before.files.get(path)
  }

  /** Writes down those of some files that are to be written and are not yet. */
  write(paths: Iterable<string>): void {
    for (const path of paths) if (this.#left.delete(path)) this.#write(path)
  }

  /** Writes down those that are left. */
  writeAll(): void {
    this.write(this.#left)
  }

  #write(path: string): void {
    const { docset } = this.#plans
    const { extent, excerpts } = this.#from
    const old = this.#before.files.get(path)
    if (!isThere(path, docset)) {
      this.written.set(path, undefined)
      this.looked.set(path, { were: old?.looked ?? [], are: [] })
      return
    }
    const node = old?.node === undefined || extent.names.has(path) ? writeNode(docset, path) : old.node
    const lines = excerptsOf(path, excerpts.by.get(path) ?? [], this.#plans)
    const record = isMarkup(path) ? writeFile(node, this.#plans, this.#isRoot(path), lines) : bareRecord(node)
    this.written.set(path, record)
    this.looked.set(path, { were: old?.looked ?? [], are: record.looked })
    if (old && !hasSameShape(old, record)) this.reshaped.add(path)
  }

  #isRoot(path: string): boolean {
    return isPage(path, this.#plans.docset) || isIn(this.#from.rooting.leading, path)
  }
}

// Twins are told by includes, which are others in a text that is read again.
function hasSameShape({ written: before, twins }: FileRecord, { written: now, twins: others }: FileRecord): boolean {
  if (twins || others || before.length !== now.length) return false
  return now.every(
    ({ to, position }, at) => before[at]?.to === to && before[at].position.start.offset === position.start.offset,
  )
}
