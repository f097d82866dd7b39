import { EventEmitter } from 'node:events'
import type { FSWatcher } from 'chokidar'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenReady } from '../../src/node/when-ready.js'

const watcher = (): FSWatcher & EventEmitter =>
  Object.assign(new EventEmitter(), { options: { usePolling: false } }) as never

describe('whenReady', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for as long as there is news, or until the watcher says that it is ready', async () => {
    const ready = watcher()
    let isReady = false
    const waiting = whenReady(ready, '/').then(() => (isReady = true))
    for (let time = 0; time < 3; time++) {
      await vi.advanceTimersByTimeAsync(900)
      ready.emit('all')
    }
    expect(isReady).toBe(false)
    ready.emit('ready')
    await waiting
    expect(ready.eventNames()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves nothing behind at a watcher that never says so', async () => {
    const silent = watcher()
    const waiting = whenReady(silent, '/')
    await vi.advanceTimersByTimeAsync(1_000)
    await waiting
    expect(silent.eventNames()).toEqual([])
    silent.emit('all')
    expect(vi.getTimerCount()).toBe(0)
  })
})
