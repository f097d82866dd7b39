import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import type { FromThread, ThreadData, ToThread } from './thread-messages.js'

/** Takes what a thread has sent. */
export type Hear = (thread: Thread, message: FromThread) => void

/** What threads run. In the package it stands beside what starts them; who bundles that may not have it. */
export const threadProgram = new URL('./worker.js', import.meta.url)

/** Whether there is what threads are to run. */
export const hasProgram = (program: URL): boolean => program.protocol === 'file:' && existsSync(fileURLToPath(program))

// Trees are garbage as soon as they are packed: with room for more of it, an eighth of the time of all cores is saved.
const resourceLimits = { maxYoungGenerationSizeMb: 192 }

/** A thread, which keeps no process alive. */
export class Thread {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #hear: Hear
  readonly #ended: Promise<void>
  #isStopped = false

  /**
   * Starts one.
   *
   * @param onFailure takes why it has ended before it was done
   * @throws where it may not be started
   */
  constructor(program: URL, given: Omit<ThreadData, 'port'>, hear: Hear, onFailure: (error: Error) => void) {
    const { port1, port2 } = new MessageChannel()
    const workerData: ThreadData = { ...given, port: port2 }
    this.#worker = new Worker(program, { workerData, transferList: [port2], execArgv: [], resourceLimits })
    this.#port = port1
    this.#hear = hear
    let failure: Error | undefined
    this.#worker.once('error', (error) => (failure = error))
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', (code) => {
        this.listen()
        port1.close()
        if (code !== 0 && !this.#isStopped) onFailure(failure ?? new Error(`it exited with ${code}`))
        resolve()
      })
    })
    port1.on('message', (message: FromThread) => hear(this, message))
    port1.unref()
    this.#worker.unref()
  }

  send(jobs: ToThread): void {
    this.#port.postMessage(jobs)
  }

  /** Hears what it has sent so far, which otherwise waits until the event loop turns. */
  listen(): void {
    for (let next = receive(this.#port); next; next = receive(this.#port)) this.#hear(this, next.message)
  }

  /** Waits until it has ended. */
  async done(): Promise<void> {
    this.#worker.ref()
    await this.#ended
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#worker.terminate()
  }
}

const receive = (port: MessagePort): { readonly message: FromThread } | undefined =>
  receiveMessageOnPort(port) as { readonly message: FromThread } | undefined
