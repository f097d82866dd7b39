import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docsFolder } from './docs-folder.js'
import { buildInProcess } from './build-process.js'
import { temporaryFolder } from './temporary-folder.js'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())

describe('a folder of packs', () => {
  it('serves processes that read, write and remove at once', async () => {
    const [root, store] = [docsFolder(40), temporaryFolder()]
    const plain = await buildInProcess({ root })
    // Too small for all: each makes room while others read.
    const cache = { store, maxSize: 40_000 }
    for (let turn = 0; turn < 2; turn++) {
      const built = await Promise.all(Array.from({ length: 4 }, async () => buildInProcess({ root, cache })))
      expect(built).toEqual([plain, plain, plain, plain])
    }
    expect(filesIn(store).filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect(filesIn(store).length).toBeGreaterThan(0)
  })

  it('is none the worse for processes that are killed', async () => {
    const [root, store] = [docsFolder(40), temporaryFolder()]
    const plain = await buildInProcess({ root })
    for (const killAfter of [1, 7, 20]) expect(await buildInProcess({ root, cache: store }, killAfter)).toBeUndefined()
    expect(filesIn(store).length).toBeGreaterThan(0)
    expect(await buildInProcess({ root, cache: store })).toEqual(plain)
    expect(await buildInProcess({ root, cache: store })).toEqual(plain)
  })
})
