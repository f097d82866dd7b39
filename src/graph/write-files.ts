import { isMarkup } from '../model/path.js'
import { isIn } from '../model/sorted.js'
import { isPage } from '../docset/pages.js'
import type { Plans } from '../plan/plans.js'
import { excerptsOf } from './excerpts.js'
import { isThere, type Extent } from './extent.js'
import { bareRecord, writeFile, writeNode } from './file-record.js'
import type { FileRecord, GraphIndex, PathLists } from './graph-index.js'
import type { Relisted } from './path-lists.js'
import type { FileRecords } from './root-record.js'

/** What is known of roots while files are written. */
export interface KnownOfRoots {
  /** Those that are no pages, sorted. */
  readonly leading: readonly string[]
  /** By path, those that read some lines of it by themselves. */
  readonly excerptedBy: PathLists
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
  readonly #extent: Extent
  readonly #left: Set<string>
  readonly #again = new Set<string>()
  /** Of those that are reshaped, which were when they were written again, or for the first time behind roots. */
  readonly #late = new Set<string>()

  constructor(before: GraphIndex, plans: Plans, extent: Extent) {
    this.#before = before
    this.#plans = plans
    this.#extent = extent
    this.#left = new Set([...extent.names, ...extent.edges])
  }

  /** The record of a file as it is now, once it is written. */
  get(path: string): FileRecord | undefined {
    return this.written.has(path) ? this.written.get(path) : this.#before.files.get(path)
  }

  /** Writes down those of some files that are to be written and are not yet. */
  write(paths: Iterable<string>, known: KnownOfRoots): void {
    for (const path of paths) if (this.#left.delete(path)) this.#write(path, known)
  }

  /** Writes down those that are left. */
  writeAll(known: KnownOfRoots): void {
    this.write(this.#left, known)
  }

  /** Has some files written that are not written yet. */
  add(paths: Iterable<string>): void {
    for (const path of paths) if (!this.written.has(path)) this.#left.add(path)
  }

  /** Has some files written, again where they are written already. */
  addAgain(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#left.add(path)
      this.#again.add(path)
    }
  }

  /** Whether edges of a file have other places than when roots were written. */
  isReshapedLate(path: string): boolean {
    return this.#late.has(path)
  }

  #write(path: string, known: KnownOfRoots): void {
    const { docset } = this.#plans
    const old = this.#before.files.get(path)
    const first = this.written.get(path)
    if (!isThere(path, docset)) {
      this.written.set(path, undefined)
      this.looked.set(path, { were: old?.looked ?? [], are: [] })
      return
    }
    const node = old?.node === undefined || this.#extent.names.has(path) ? writeNode(docset, path) : old.node
    const lines = excerptsOf(path, known.excerptedBy.get(path) ?? [], this.#plans)
    const isRoot = isPage(path, docset) || isIn(known.leading, path)
    const record = isMarkup(path) ? writeFile(node, this.#plans, isRoot, lines) : bareRecord(node)
    this.written.set(path, record)
    this.looked.set(path, { were: old?.looked ?? [], are: record.looked })
    // What roots have seen of it, where they are written already.
    const seen = first ?? (this.#again.has(path) ? old : undefined)
    const isLate = seen !== undefined && !hasSameShape(seen, record)
    if (isLate) this.#late.add(path)
    if (isLate || (old && !hasSameShape(old, record))) this.reshaped.add(path)
  }
}

// Twins are told by includes, which are others in a text that is read again.
function hasSameShape({ written: before, twins }: FileRecord, { written: now, twins: others }: FileRecord): boolean {
  if (twins || others || before.length !== now.length) return false
  return now.every(
    ({ to, position }, at) => before[at]?.to === to && before[at].position.start.offset === position.start.offset,
  )
}
