import type { ReaderBox } from '../../model/dependency.js'
import { isRecord } from '../../model/record.js'
import { ByteReader, ByteWriter } from '../../source/pack/bytes.js'
import { Files } from '../../source/pack/files.js'
import { packValues, unpackValues } from '../../source/pack/pack-values.js'
import type { Lookup } from '../dependencies.js'

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
  /** Hash of all decisions: traces of a page with equal ones are of one output. */
  readonly decisions: string
}

/** What is stored of a page. */
export interface PageRecord {
  /** Hash of the values of each axis, as they were. */
  readonly values: string
  readonly traces: readonly TraceRecord[]
  /** Packs of outputs, by their decisions. */
  readonly outputs: ReadonlyMap<string, Uint8Array>
}

/** The same without outputs: how long the pack of each is. */
interface Head extends Pick<PageRecord, 'values' | 'traces'> {
  readonly lengths: Readonly<Record<string, number>>
}

/** Packs what is stored of a page: what tells of outputs, then their packs, each of which tells whether it is whole. */
export function packPage({ values, traces, outputs }: PageRecord, key: string): Uint8Array | undefined {
  const lengths = Object.fromEntries([...outputs].map(([decisions, pack]) => [decisions, pack.length]))
  const head = packValues({ values, traces, lengths } satisfies Head, key, Files.one(''))
  if (head === undefined) return undefined
  const writer = new ByteWriter()
  writer.number(head.length)
  for (const part of [head, ...outputs.values()]) writer.raw(part)
  return writer.bytes()
}

/** What was packed of a page; `undefined` where it is no pack of it. */
export function unpackPage(pack: Uint8Array, key: string): PageRecord | undefined {
  const reader = new ByteReader(pack)
  try {
    const head = unpackValues(reader.raw(reader.number()), key, () => Files.one(''))
    if (!isHead(head)) return undefined
    const { values, traces, lengths } = head
    return {
      values,
      traces,
      outputs: new Map(Object.entries(lengths).map(([name, length]) => [name, reader.raw(length)])),
    }
  } catch {
    // It is cut short.
    return undefined
  }
}

function isHead(head: unknown): head is Head {
  return isRecord(head) && isText(head.values) && isListOf(head.traces, isTraceRecord) && isRecord(head.lengths)
}

function isTraceRecord(record: unknown): record is TraceRecord {
  if (!isRecord(record) || !isRecord(record.readers)) return false
  const { source, files, decisions, looked, variants, dependencies, lookups } = record
  return (
    [source, files, decisions].every(isText) &&
    [looked, variants, dependencies].every((paths) => isListOf(paths, isText)) &&
    isListOf(lookups, (lookup) => isRecord(lookup) && isListOf(lookup.paths, isText)) &&
    Object.values(record.readers).every(Array.isArray)
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem)
