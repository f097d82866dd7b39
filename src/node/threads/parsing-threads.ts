import { failureOf } from '../cache/failure.js'
import type { OnError } from '../on-error.js'
import type { JobQueue } from './job-queue.js'
import { Thread } from './thread.js'
import type { FromThread, Written } from './thread-messages.js'

/**
 * Threads that parse ahead. Nobody ever waits for one: what has not come when it is asked for is parsed by who asks, so a
 * thread that dies takes nothing with it.
 */
export class ParsingThreads {
  readonly #queue: JobQueue
  readonly #threads: Thread[] = []
  readonly #onPack: (key: string, pack: Uint8Array) => void

  /** @param onPack takes what comes */
  constructor(queue: JobQueue, onPack: (key: string, pack: Uint8Array) => void) {
    this.#queue = queue
    this.#onPack = onPack
  }

  /** @param onError takes why there are none, or why one has ended before it was done */
  start(count: number, program: URL, written: Written, onError: OnError): void {
    const fail = (cause: unknown): void => onError(failureOf('A thread that parses files has ended', cause))
    const given = { ...written, begun: this.#queue.begun }
    try {
      for (let number = 0; number < count; number++) this.#threads.push(new Thread(program, given, this.#hear, fail))
    } catch (error) {
      fail(error)
    }
  }

  /** Takes in what has come, and keeps them from beginning what is parsed here now. */
  begin(key: string): void {
    for (const thread of this.#threads) thread.listen()
    this.#queue.take(key)
  }

  /** Waits until all is parsed. */
  async done(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.done()))
  }

  /** Ends them now. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()))
  }

  readonly #hear = (thread: Thread, message: FromThread): void => {
    if (message === 'more') thread.send(this.#queue.batch())
    else this.#onPack(...message)
  }
}
