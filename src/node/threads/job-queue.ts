import type { ParseJob } from '../cache/parse-jobs.js'
import { begin, type ThreadJob } from './thread-messages.js'

/** About how many characters a thread is sent at once: texts are copied, so it never holds many. */
const batchLength = 200_000

/**
 * Jobs that threads and who else needs their packs do between them, each once. Who resolves pages begins with the first
 * ones and the partials that they show, so threads come from the other end: the last page first, partials last.
 */
export class JobQueue {
  readonly begun: SharedArrayBuffer
  readonly #jobs: readonly ThreadJob[]
  readonly #numbers: ReadonlyMap<string, number>
  #left: number

  /** @param jobs by their keys */
  constructor(jobs: Iterable<ParseJob>, isPartial: (path: string) => boolean) {
    const all = [...jobs].map((job) => ({ ...job, isPartial: isPartial(job.path) }))
    const sorted = [...all.filter((job) => job.isPartial), ...all.filter((job) => !job.isPartial)]
    this.#jobs = sorted.map((job, number) => ({ ...job, number }))
    this.#numbers = new Map(this.#jobs.map(({ key, number }) => [key, number]))
    this.#left = this.#jobs.length
    this.begun = new SharedArrayBuffer(this.#jobs.length)
  }

  /** Takes a job from threads; one that is begun stays theirs. */
  take(key: string): void {
    const number = this.#numbers.get(key)
    if (number !== undefined) begin(this.begun, number)
  }

  /** The next jobs for a thread, none of them begun; none where there are no more. */
  batch(): ThreadJob[] {
    const begun = new Uint8Array(this.begun)
    const found: ThreadJob[] = []
    for (let length = 0; length < batchLength && this.#left > 0;) {
      const job = this.#jobs[--this.#left]
      if (job === undefined || Atomics.load(begun, job.number) === 1) continue
      found.push(job)
      length += job.text.length
    }
    return found
  }
}
