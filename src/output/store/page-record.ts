import type { ReaderBox } from '../../model/dependency.js'
import { isRecord } from '../../model/record.js'
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
  const record = unpackValues(
    pack,
    key,
    () => Files.one(''),
    (values) => values,
  )
  return isPageRecord(record) ? record : undefined
}

function isPageRecord(record: unknown): record is PageRecord {
  return isRecord(record) && typeof record.values === 'string' && isListOf(record.traces, isTraceRecord)
}

function isTraceRecord(record: unknown): record is TraceRecord {
  if (!isRecord(record) || !isRecord(record.readers)) return false
  const { source, files, decisions, output, looked, variants, dependencies, lookups } = record
  return (
    [source, files, decisions, output].every(isText) &&
    [looked, variants, dependencies].every((paths) => isListOf(paths, isText)) &&
    isListOf(lookups, (lookup) => isRecord(lookup) && isListOf(lookup.paths, isText)) &&
    Object.values(record.readers).every(Array.isArray)
  )
}

const isText = (value: unknown): boolean => typeof value === 'string'

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem)
