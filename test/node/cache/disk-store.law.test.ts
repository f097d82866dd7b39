import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellAll } from '../../cache/tell-all.js'
import { randomFiles, randomOptions } from '../../random-project.js'
import { runs } from '../../runs.js'
import { createResolver } from '../../../src/index.js'
import { DiskStore } from '../../../src/node/cache/disk-store.js'
import { temporaryFolder } from './temporary-folder.js'

/** What may become of a file: bytes are changed, it is cut short, others are put behind it, or it is another's. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('more' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat() }),
)

type Damage = typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never

function spoil(bytes: Uint8Array, done: Damage, others: readonly Uint8Array[]): Uint8Array {
  if (done.kind === 'more') return new Uint8Array([...bytes, ...done.bytes])
  if (done.kind === 'swap') return others[done.at % others.length] ?? bytes
  if (done.kind === 'cut') return bytes.subarray(0, done.at % bytes.length)
  const changed = Uint8Array.from(bytes)
  changed[done.at % bytes.length]! ^= done.by
  return changed
}

/** All files in a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort()

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at])

describe('a folder of packs', () => {
  it('gives no other tree, whatever became of its files: what is broken is parsed again, and is whole then', () => {
    fc.assert(
      fc.property(
        randomFiles,
        randomOptions,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (files, options, all, outputs) => {
          const folder = temporaryFolder()
          const build = (): { told: unknown; parsed: number } => {
            const store = new DiskStore(folder, 1e9, (error) => {
              throw error
            })
            let parsed = 0
            const get = (key: string): Uint8Array | undefined => store.get(key)
            const set = (key: string, pack: Uint8Array): void => (parsed++, store.set(key, pack))
            const cache = { store: { get, set }, key: '1', outputs }
            return { told: tellAll(createResolver(files, { ...options, cache })), parsed }
          }
          const first = build()
          const paths = filesIn(folder)
          const packs = paths.map((path) => Uint8Array.from(readFileSync(path)))
          const spoilt = new Set<number>()
          for (const [index, done] of all.entries()) {
            const at = index % Math.max(1, paths.length)
            const [path, pack] = [paths[at], packs[at]]
            if (path === undefined || pack === undefined) continue
            const now = spoil(pack, done, packs)
            writeFileSync(path, now)
            if (isSame(now, pack)) spoilt.delete(at)
            else spoilt.add(at)
          }
          const [second, third] = [build(), build()]
          expect([second.told, third]).toEqual([first.told, { told: first.told, parsed: 0 }])
          // Of a page with several outputs, more may be given.
          if (!outputs) expect(second.parsed).toBe(spoilt.size)
        },
      ),
      { numRuns: runs(1 / 5) },
    )
  })
})
