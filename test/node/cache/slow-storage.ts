import { setImmediate } from 'node:timers/promises'
import type { RawStorage } from '../../../src/node/cache/pack-storage.js'

/** A storage that answers later, with how many answers are under way at most and what it was asked for. */
export class SlowStorage implements RawStorage {
  readonly items = new Map<string, unknown>()
  readonly asked: string[] = []
  readonly taken: string[] = []
  most = 0
  #now = 0

  async getItemRaw(key: string): Promise<unknown> {
    this.asked.push(key)
    return this.#later(() => this.items.get(key) ?? null)
  }

  async setItemRaw(key: string, value: Uint8Array): Promise<void> {
    this.taken.push(key)
    await this.#later(() => this.items.set(key, value))
  }

  async #later(run: () => unknown): Promise<unknown> {
    this.most = Math.max(this.most, ++this.#now)
    await setImmediate()
    this.#now--
    return run()
  }
}
