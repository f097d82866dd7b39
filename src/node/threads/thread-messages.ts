import type { MessagePort } from 'node:worker_threads'
import type { Settings } from '../../model/settings.js'
import type { ParseJob } from '../cache/parse-jobs.js'

/** How files are written, as data: what a thread has to know beside them. */
export interface Written {
  readonly format: Settings['format']
  readonly syntax: Settings['syntax']
}

/** What a thread is given when it starts. */
export interface ThreadData extends Written {
  readonly port: MessagePort
  /** By the number of a job, whether somebody has begun it: 0 or 1. */
  readonly begun: SharedArrayBuffer
}

/** A job for a thread, by its number. */
export interface ThreadJob extends ParseJob {
  readonly number: number
  readonly isPartial: boolean
}

/** What a thread is sent: jobs, none where there are no more. */
export type ToThread = readonly ThreadJob[]

/** What a thread sends: the key of a pack, and the pack; or that it has room for more jobs. */
export type FromThread = readonly [key: string, pack: Uint8Array] | 'more'

/** Takes a job, unless somebody else has begun it. */
export function begin(begun: SharedArrayBuffer, number: number): boolean {
  return Atomics.exchange(new Uint8Array(begun), number, 1) === 0
}
