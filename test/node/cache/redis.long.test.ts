import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildInProcess } from './build-process.js'
import { docsFolder } from './docs-folder.js'
import { temporaryFolder } from './temporary-folder.js'

const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.log('Left out: a cache in Redis, for there is no `redis-server`')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a Redis that goes with the test; its port, once it takes connections. */
async function startRedis(): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const settings = { port, bind: '127.0.0.1', dir: temporaryFolder(), save: '' }
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
  )
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill()
    await once(server, 'exit')
  }
  onTestFinished(stop)
  for await (const line of createInterface(server.stdout)) if (/Ready to accept connections/.test(line)) break
  server.stdout.resume()
  return { port, stop }
}

describe.skipIf(!hasRedis)('a cache in Redis', () => {
  it('is shared by processes: what one has parsed, no other does', async () => {
    const root = docsFolder(40)
    const { port: redis } = await startRedis()
    const shares = [0, 1].map((number) => ({ root, share: [number, 2], sdks: ['go', 'js'] }))
    const plain = await Promise.all(shares.map(async (options) => buildInProcess(options)))
    const [first, second] = [
      await buildInProcess({ ...shares[0], redis }),
      await buildInProcess({ ...shares[1], redis }),
    ]
    expect([first?.made, second?.made]).toEqual(plain.map((built) => built?.made))
    expect([first?.errors, second?.errors]).toEqual([[], []])
    // Half of the pages each and what is made of them, and the partials once.
    expect([first?.kept, second?.kept]).toEqual([45, 40])
    for (const [at, options] of shares.entries())
      expect(await buildInProcess({ ...options, redis })).toEqual({ ...plain[at], kept: 0 })
  })

  it('that is gone is told of once, and nothing else', async () => {
    const root = docsFolder(5)
    const { port: redis, stop } = await startRedis()
    await stop()
    const built = await buildInProcess({ root, redis })
    expect(built?.made).toBe((await buildInProcess({ root }))?.made)
    expect(built?.errors).toEqual([expect.stringMatching(/^The storage of the cache could not be read: /)])
  })
})
