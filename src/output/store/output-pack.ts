import type { Root } from 'mdast'
import type { Docset } from '../../docset/docset.js'
import { hash } from '../../model/hash.js'
import { isRecord } from '../../model/record.js'
import { Files } from '../../source/pack/files.js'
import { packValues, unpackValues } from '../../source/pack/pack-values.js'
import type { TraceRecord } from './page-pack.js'

/** What is stored of an output. */
export interface OutputRecord {
  readonly tree: Root
  /** Whether there is nothing to be said of it. */
  readonly isFine: boolean
}

/** Which files an output is of. */
export type OutputFiles = Pick<TraceRecord, 'source' | 'dependencies'>

/** Packs an output: of its text, only what is in none of its files. */
export function packOutput(record: OutputRecord, of: OutputFiles, docset: Docset): Uint8Array | undefined {
  return packValues(record, keyOf(of, docset), filesOf(of, docset))
}

/** What was packed of an output of the same files, its tree as a new one; `undefined` where it is no pack of one. */
export function unpackOutput(pack: Uint8Array, of: OutputFiles, docset: Docset): OutputRecord | undefined {
  const record = unpackValues(pack, keyOf(of, docset), () => filesOf(of, docset))
  return isOutputRecord(record) ? record : undefined
}

function isOutputRecord(record: unknown): record is OutputRecord {
  return isRecord(record) && typeof record.isFine === 'boolean' && isRecord(record.tree) && record.tree.type === 'root'
}

// Of other texts, its strings would be others.
const keyOf = ({ source, dependencies }: OutputFiles, { textHash }: Docset): string =>
  hash([source, ...dependencies].map(textHash).join())

function filesOf({ source, dependencies }: OutputFiles, docset: Docset): Files {
  return new Files(source, new Map([source, ...dependencies].map((path) => [path, docset.source(path)])))
}
