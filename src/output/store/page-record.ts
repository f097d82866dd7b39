import type { ReaderBox } from '../../model/dependency.js'
import type { Lookup } from '../dependencies.js'
import { Files } from '../../source/pack/files.js'
import { packValues, unpackValues } from '../../source/pack/pack-values.js'

/** What the outputs of a page for some readers were made from, when they were made last. */
export interface TraceRecord {
  /** Those who share it. */
  readonly readers: ReaderBox
  /** Path of the file that they are made from: the page, or a variant file. */
  readonly source: string
  /** Paths that were looked for, found or not, sorted. */
  readonly looked: readonly string[]
  /** Variant files of these, sorted: one that comes or goes may be another answer. */
  readonly variants: readonly string[]
  /** Hash of those files, as fingerprints have it. */
  readonly files: string
  readonly dependencies: readonly string[]
  readonly lookups: readonly Lookup[]
  /** Hash of all decisions: records of a page with equal ones are of one output. */
  readonly decisions: string
  /** Key of the output. */
  readonly output: string
}

/** What is stored of a page. */
export interface PageRecord {
  /** Hash of the values of each axis, as they were. */
  readonly values: string
  readonly traces: readonly TraceRecord[]
}

/** Packs what is stored of a page. */
export function packPage(record: PageRecord, key: string): Uint8Array | undefined {
  return packValues(record, key, Files.one(''))
}

/** What was packed of a page; `undefined` where it is no pack of it. */
export function unpackPage(pack: Uint8Array, key: string): PageRecord | undefined {
  return unpackValues(
    pack,
    key,
    () => Files.one(''),
    (record) => record as PageRecord,
  )
}
